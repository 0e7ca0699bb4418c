//! Which values have their row in the small table.
//!
//! Values lie in `data_settled`, by key. Were they written there each time, every update of another user would dirty
//! another page of a file that knows millions of users, and whole pages is what a database writes. Most updates are of
//! few users, though: whoever writes twice while others are still remembered gets a row in `data_recent`, which is so
//! small that many updates share its pages. That row counts then, and the settled one is stale, until a value that was
//! not written for long makes room and goes back.
//!
//! Who writes once only never comes here: a bot whose users all come by in turn pays for no second row.

use super::apply;
use crate::{
    spread::spread,
    store::{DataKey, Space},
};
use rusqlite::Connection;
use std::collections::{HashMap, hash_map::Entry};

/// The most rows of the small table: with values of 200 bytes, 900 pages.
pub(super) const ROWS: usize = 16_384;
/// How many of those who wrote once are remembered, as a power of two: 128 kB.
const ONCE_BITS: u32 = 15;
/// Of a linear congruential generator whose high bits pass for chance.
const FACTOR: u64 = 6_364_136_223_846_793_005;

pub(super) struct Recent {
    limit: usize,
    places: HashMap<DataKey, usize>,
    rows: Vec<Row>,
    /// Where the search for a row that was not written of late goes on.
    hand: usize,
    /// Traces of those who wrote once; 0 where nobody did.
    once: Box<[u32]>,
    /// Chance, always the same.
    chance: u64,
}

struct Row {
    key: DataKey,
    /// Written since the hand came by.
    used: bool,
}

impl Recent {
    /// As the file has it.
    pub(super) fn load(db: &Connection, bot: i64, limit: usize) -> rusqlite::Result<Self> {
        let mut recent = Self {
            limit,
            places: HashMap::new(),
            rows: Vec::new(),
            hand: 0,
            once: vec![0; 1 << ONCE_BITS].into(),
            chance: 0,
        };
        let mut query = db.prepare("SELECT space, id FROM data_recent WHERE bot = ?1")?;
        let mut rows = query.query([bot])?;
        while let Some(row) = rows.next()? {
            let space = Space::from_name(row.get_ref(0)?.as_str().unwrap_or_default());
            recent.insert(DataKey {
                space,
                id: row.get(1)?,
            });
        }
        Ok(recent)
    }

    /// Whether a value that is written now has its row in the small table.
    pub(super) fn admits(&mut self, key: DataKey) -> bool {
        if let Some(place) = self.places.get(&key) {
            self.rows[*place].used = true;
            return true;
        }
        let twice = self.wrote_before(key);
        if twice {
            self.insert(key);
        }
        twice
    }

    fn wrote_before(&mut self, key: DataKey) -> bool {
        let trace = spread(key.id) ^ key.space as u64;
        // The high bits are the well spread ones.
        let slot = (trace >> (u64::BITS - ONCE_BITS)) as usize;
        let rest = (trace & u64::from(u32::MAX)) as u32;
        let before = self.once[slot];
        // Were each to take the place of the one before, two who share a place and write in turn would never be known.
        self.chance = self.chance.wrapping_mul(FACTOR).wrapping_add(1);
        if before == 0 || self.chance >> 63 == 0 {
            self.once[slot] = rest;
        }
        before == rest
    }

    fn insert(&mut self, key: DataKey) {
        if let Entry::Vacant(place) = self.places.entry(key) {
            place.insert(self.rows.len());
            self.rows.push(Row { key, used: true });
        }
    }

    /// The value is gone.
    pub(super) fn remove(&mut self, key: DataKey) {
        let Some(place) = self.places.remove(&key) else {
            return;
        };
        self.rows.swap_remove(place);
        if let Some(moved) = self.rows.get(place) {
            self.places.insert(moved.key, place);
        }
    }

    /// One that has to go back among the settled ones, if there are too many: not written since the hand came by.
    fn surplus(&mut self) -> Option<DataKey> {
        if self.rows.len() <= self.limit {
            return None;
        }
        loop {
            self.hand = (self.hand + 1) % self.rows.len();
            let row = &mut self.rows[self.hand];
            if !std::mem::take(&mut row.used) {
                let key = row.key;
                self.remove(key);
                return Some(key);
            }
        }
    }

    /// Sends back what is too much.
    pub(super) fn make_room(&mut self, db: &Connection, bot: i64) -> rusqlite::Result<()> {
        while let Some(key) = self.surplus() {
            apply::settle(db, bot, key)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::{
        super::{open, reader::Reader},
        *,
    };
    use crate::store::{Change, Record, conformance::put};

    fn file() -> Connection {
        let db = Connection::open_in_memory().unwrap();
        let steps = open::STEPS.iter();
        steps.for_each(|step| db.execute_batch(step).unwrap());
        db
    }

    fn recent(limit: usize) -> Recent {
        Recent::load(&file(), 1, limit).unwrap()
    }

    fn user(id: i64) -> DataKey {
        DataKey {
            space: Space::User,
            id,
        }
    }

    #[test]
    fn who_writes_twice_has_a_row() {
        let mut recent = recent(10);
        let mut writes = 0;
        while !recent.admits(user(1)) {
            let chat = DataKey {
                space: Space::Chat,
                id: 1,
            };
            assert!(writes > 0 || !recent.admits(chat), "another value");
            assert!(!recent.admits(user(2 + writes)));
            writes += 1;
        }
        assert!((1..20).contains(&writes), "{writes}");
        assert!(recent.admits(user(1)));
        let rows = recent.rows.len();
        recent.remove(user(1));
        assert_eq!(recent.rows.len(), rows - 1);
    }

    #[test]
    fn who_did_not_write_of_late_makes_room() {
        let mut recent = recent(3);
        let comes = |recent: &mut Recent, id| while !recent.admits(user(id)) {};
        (1..=4).for_each(|id| comes(&mut recent, id));
        let first = recent.surplus().expect("four are too many");
        assert_eq!(recent.surplus(), None);
        let rest: Vec<_> = (1..=4).map(user).filter(|key| *key != first).collect();
        assert!(recent.admits(rest[0]) && recent.admits(rest[2]));
        comes(&mut recent, 5);
        assert_eq!(recent.surplus(), Some(rest[1]));
        assert!(
            recent
                .rows
                .iter()
                .enumerate()
                .all(|(at, row)| recent.places[&row.key] == at)
        );
    }

    #[test]
    fn many_who_come_in_turn_get_none() {
        let mut recent = recent(ROWS);
        let admitted = (0..3)
            .flat_map(|_| 0..500_000)
            .filter(|id| recent.admits(user(*id)));
        assert!(admitted.count() < 1_000);
    }

    #[test]
    fn ten_thousand_who_come_again_and_again_get_all() {
        let mut recent = recent(ROWS);
        for round in 0..20 {
            let admitted = (0..10_000)
                .filter(|id| recent.admits(user(id * 100)))
                .count();
            assert!(round < 19 || admitted > 9_900, "{admitted}");
        }
    }

    /// As the tables have it, and as who reads through the view has it.
    fn assert_same(reader: &Reader, expected: &HashMap<DataKey, String>) {
        let sql = "SELECT space, id, value FROM data WHERE bot = 1";
        let mut query = reader.db().prepare(sql).unwrap();
        let rows = query.query_map([], |row| {
            let space = Space::from_name(&row.get::<_, String>(0)?);
            Ok((
                DataKey {
                    space,
                    id: row.get(1)?,
                },
                row.get::<_, String>(2)?,
            ))
        });
        let rows: Vec<_> = rows.unwrap().map(Result::unwrap).collect();
        assert_eq!(rows.len(), expected.len(), "one row for each");
        assert_eq!(&rows.into_iter().collect::<HashMap<_, _>>(), expected);
        for id in 0..12 {
            for space in [Space::User, Space::Chat, Space::Bot] {
                let key = DataKey { space, id };
                let found = reader.value(key).unwrap().map(|value| value.json);
                assert_eq!(found.as_ref(), expected.get(&key), "{key:?}");
            }
        }
    }

    #[test]
    fn wherever_a_value_lies_there_is_one_and_it_is_the_last() {
        let reader = Reader::new(file(), 1);
        let mut expected = HashMap::new();
        let mut recent = Recent::load(reader.db(), 1, 3).unwrap();
        let (mut moved, mut state) = (0, 1_u64);
        for round in 0..3_000 {
            state = state
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1);
            let id = (state >> 33) as i64 % 12;
            let space = [Space::User, Space::Chat, Space::Bot][(state >> 40) as usize % 3];
            let key = DataKey { space, id };
            let change = if (state >> 50) % 5 == 0 {
                expected.remove(&key);
                Change::Delete(key)
            } else {
                expected.insert(key, round.to_string());
                put(key, &round.to_string())
            };
            let before = recent.rows.len();
            apply::apply(reader.db(), 1, &mut recent, &Record(vec![change])).unwrap();
            moved += usize::from(before == 3 && recent.rows.len() == 3);
            assert!(recent.rows.len() <= 3);
            assert_same(&reader, &expected);
            if round % 100 == 0 {
                recent = Recent::load(reader.db(), 1, 3).unwrap();
            }
        }
        assert!(moved > 100, "{moved}");
    }

    #[test]
    fn what_is_changed_by_hand_is_changed_wherever_it_lies() {
        let reader = Reader::new(file(), 1);
        let mut recent = Recent::load(reader.db(), 1, 3).unwrap();
        let keys = [user(1), user(2)];
        let mut write = |key| {
            let record = vec![put(key, "1")].into();
            apply::apply(reader.db(), 1, &mut recent, &record).unwrap();
            recent.rows.len()
        };
        while write(keys[1]) == 0 {}
        assert_eq!(write(keys[0]), 1, "one of each kind");
        let by_hand = |sql: &str| reader.db().execute_batch(sql);
        by_hand("UPDATE data SET value = '7'").unwrap();
        assert_same(&reader, &keys.map(|key| (key, "7".to_owned())).into());
        let third = "INSERT INTO data SELECT bot, space, id + 2, '8', type, 0, 0, NULL FROM data";
        by_hand(third).unwrap();
        let twice = by_hand(third).unwrap_err().to_string();
        assert!(twice.contains("UNIQUE"), "{twice}");
        by_hand("DELETE FROM data WHERE value = '7'").unwrap();
        let left = [user(3), user(4)];
        assert_same(&reader, &left.map(|key| (key, "8".to_owned())).into());
        by_hand("UPDATE data SET id = id - 2").unwrap();
        assert_same(&reader, &keys.map(|key| (key, "8".to_owned())).into());
    }
}
