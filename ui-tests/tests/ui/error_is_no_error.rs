struct Refused;

#[bot::handler(message)]
async fn any() -> Result<(), Refused> {
    Ok(())
}

fn main() {}
