// Preloaded into every process that a launcher starts: when the launcher is killed, even with kill -9, the channel to it
// closes and the process ends as if it had been asked to. What hangs in spite of that, the next start ends.
if (process.env.PORTAL_FOLLOW_PARENT === "1") {
  // Only the process that was started so: what it starts itself follows its own rules.
  delete process.env.PORTAL_FOLLOW_PARENT;
  process.once("disconnect", () => {
    process.kill(process.pid, "SIGTERM");
    setTimeout(() => process.exit(1), 5000).unref();
  });
  // Listening must not keep a process alive whose work is done.
  process.channel?.unref();
}
