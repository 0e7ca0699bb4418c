//! Messages put together by the compiler.

/// A message put together in const code. What does not fit is cut.
#[derive(Clone, Copy)]
pub(crate) struct Text {
    bytes: [u8; 512],
    len: usize,
}

impl Text {
    pub(crate) const fn new() -> Self {
        Self {
            bytes: [0; 512],
            len: 0,
        }
    }

    pub(crate) const fn push(&mut self, text: &str) {
        let text = text.as_bytes();
        // All or nothing: half a character would spoil the message.
        if text.len() > self.bytes.len() - self.len {
            return;
        }
        let mut at = 0;
        while at < text.len() {
            self.bytes[self.len] = text[at];
            self.len += 1;
            at += 1;
        }
    }

    pub(crate) const fn number(&mut self, number: usize) {
        if number >= 10 {
            self.number(number / 10);
        }
        let digit = [b'0' + (number % 10) as u8];
        if let Ok(digit) = std::str::from_utf8(&digit) {
            self.push(digit);
        }
    }

    pub(crate) const fn as_str(&self) -> &str {
        match std::str::from_utf8(self.bytes.split_at(self.len).0) {
            Ok(text) => text,
            Err(_) => "",
        }
    }
}
