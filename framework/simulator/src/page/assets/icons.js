// Line icons on a grid of 24.

const PATHS = {
  send: 'M4 12 20 5l-4 15-4.5-6z M11.5 14 20 5',
  attach: 'm20 11.5-8.3 8.2a5.3 5.3 0 0 1-7.5-7.5l8.6-8.5a3.6 3.6 0 0 1 5 5l-8.500 8.500a1.800 1.800 0 0 1-2.600-2.600L14.500 7',
  menu: 'M4 7h16M4 12h16M4 17h16',
  back: 'M20 12H5m6-7-7 7 7 7',
  down: 'M12 5v14m-7-7 7 7 7-7',
  close: 'M6 6l12 12M18 6 6 18',
  more: 'M12 5.500v.010M12 12v.010M12 18.500v.010',
  sun: 'M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM12 2v2M12 20v2M4.900 4.900l1.400 1.400M17.700 17.700l1.400 1.400M2 12h2M20 12h2M4.900 19.100l1.400-1.400M17.700 6.300l1.400-1.400',
  moon: 'M20 14.500A8.500 8.500 0 0 1 9.500 4 8.500 8.500 0 1 0 20 14.500z',
  split: 'M4 5h16v14H4zM12 5v14',
  code: 'm8 8-4 4 4 4m8-8 4 4-4 4M13.500 5l-3 14',
  kill: 'M13 3 5 13.500h6L10 21l9-11h-6.500z',
  plus: 'M12 5v14M5 12h14',
  person: 'M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM4.500 20c.6-4 3.600-6 7.500-6s6.900 2 7.500 6',
  people: 'M9 5a3.500 3.500 0 1 0 0 7 3.500 3.500 0 0 0 0-7zM2.500 19c.5-3.400 3-5 6.500-5s6 1.600 6.500 5M16 5.500a3.200 3.200 0 0 1 0 6.200M18 14.500c2 .7 3.200 2.200 3.500 4.500',
  channel: 'M4 10v4h3l9 4.500v-13L7 10zM19 9.500a4 4 0 0 1 0 5M8 14l1.500 5.500',
  reply: 'M10 6 4 12l6 6M4 12h9c4 0 7 2 7 7',
  forward: 'm14 6 6 6-6 6M20 12h-9c-4 0-7 2-7 7',
  edit: 'M4 20h4L19.500 8.500a2.100 2.100 0 0 0-4-4L4 16zM14 6l4 4',
  trash: 'M5 7h14M10 7V4h4v3M7 7l1 13h8l1-13M10.500 11v5M13.500 11v5',
  copy: 'M9 9h11v11H9zM15 9V4H4v11h5',
  check: 'm5 12.500 4.500 4.500L19 7',
  photo: 'M4 5h16v14H4zM4 16l5-5 5 5 2.500-2.500L20 17M15 9v.010',
  file: 'M6 3h8l4 4v14H6zM14 3v4h4',
  music: 'M9 18V6l11-2v12M9 18a2.500 2 0 1 1-5 0 2.500 2 0 0 1 5 0zM20 16a2.500 2 0 1 1-5 0 2.500 2 0 0 1 5 0z',
  mic: 'M12 3.500a3 3 0 0 0-3 3V11a3 3 0 0 0 6 0V6.500a3 3 0 0 0-3-3zM5.500 11a6.500 6.500 0 0 0 13 0M12 17.500V21',
  location: 'M12 21c-4.500-5-7-8-7-11a7 7 0 0 1 14 0c0 3-2.500 6-7 11zM12 7.500a2.500 2.500 0 1 0 0 5 2.500 2.500 0 0 0 0-5z',
  dice: 'M5 5h14v14H5zM9 9v.010M15 15v.010M12 12v.010M15 9v.010M9 15v.010',
  poll: 'M6 20V11M12 20V4M18 20v-6',
  keyboard: 'M3 6h18v12H3zM7 10v.010M12 10v.010M17 10v.010M8 14.500h8',
  slash: 'M4 4h16v16H4zM14 8l-4 8',
  block: 'M12 3.500a8.500 8.500 0 1 0 0 17 8.500 8.500 0 0 0 0-17zM6 6l12 12',
  leave: 'M14 4H5v16h9M10 12h10m-4-4 4 4-4 4',
  join: 'M12 5v14M5 12h14',
  crown: 'm4 8 4 4 4-7 4 7 4-4-1.500 10h-13z',
  link: 'M7 17 17 7M9 7h8v8',
  card: 'M3 6h18v12H3zM3 10.500h18M6.500 15h3',
  pin: 'm14 4 6 6-3 1-3.500 3.500-.5 4.500-4-4-5 5 5-5-4-4 4.500-.5L13 7z',
  restart: 'M19 8A8 8 0 1 0 20 13M20 4v5h-5',
  topic: 'M5 5h14v11h-7l-5 4v-4H5zM9 10.500h6',
  eye: 'M2.500 12c5-8 14-8 19 0-5 8-14 8-19 0zM12 9.500a2.500 2.500 0 1 0 0 5 2.500 2.500 0 0 0 0-5z',
};

const SVG = 'http://www.w3.org/2000/svg';

/** An icon by its name. */
export function icon(name, kind = '') {
  const node = document.createElementNS(SVG, 'svg');
  node.setAttribute('viewBox', '0 0 24 24');
  node.setAttribute('class', `icon ${kind}`.trim());
  node.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', PATHS[name] ?? '');
  if (name === 'more') path.setAttribute('stroke-width', '3');
  node.append(path);
  return node;
}
