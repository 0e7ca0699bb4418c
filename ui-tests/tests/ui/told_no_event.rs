use bot::prelude::*;

struct Ticket {
    place: u32,
}

#[handler(command = "ticket")]
async fn ticket(ctx: Context, chat: Chat) -> bot::Result<()> {
    ctx.tell(chat.id, Ticket { place: 1 })
}

#[handler(custom = Ticket)]
async fn got(ticket: Custom<Ticket>) -> String {
    format!("place {}", ticket.place)
}

#[bot::main]
async fn main() {}
