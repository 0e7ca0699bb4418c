//! The page's files, part of the program.

/// A file of the page.
#[derive(Clone, Copy, Debug)]
pub(super) struct Asset {
    pub(super) content_type: &'static str,
    pub(super) text: &'static str,
}

const HTML: &str = "text/html; charset=utf-8";
const CSS: &str = "text/css; charset=utf-8";
const JS: &str = "text/javascript; charset=utf-8";
const SVG: &str = "image/svg+xml";

macro_rules! assets {
    ($($name:literal: $kind:ident,)*) => {
        /// The file of this name, where there is one: nothing is read from a disk.
        pub(super) fn find(name: &str) -> Option<Asset> {
            let (content_type, text) = match name {
                $($name => ($kind, include_str!(concat!("assets/", $name))),)*
                _ => return None,
            };
            Some(Asset { content_type, text })
        }
    };
}

assets! {
    "index.html": HTML,
    "icon.svg": SVG,
    "pattern.svg": SVG,
    "base.css": CSS,
    "chat.css": CSS,
    "message.css": CSS,
    "panel.css": CSS,
    "main.js": JS,
    "world.js": JS,
    "dom.js": JS,
    "icons.js": JS,
    "text.js": JS,
    "media.js": JS,
    "message.js": JS,
    "history.js": JS,
    "keyboards.js": JS,
    "composer.js": JS,
    "inline.js": JS,
    "pane.js": JS,
    "chats.js": JS,
    "dialogs.js": JS,
    "payment.js": JS,
    "panel.js": JS,
    "trace.js": JS,
}
