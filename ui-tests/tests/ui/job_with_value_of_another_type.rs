#[bot::job]
async fn remind(_: String) {}

async fn plan(jobs: bot::Jobs) -> bot::Result<()> {
    jobs.run_once(remind, std::time::Duration::from_secs(5), 7).await?;
    Ok(())
}

fn main() {}
