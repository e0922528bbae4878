/**
 * Calls back once when npm, which started this process, is gone: killed with kill -9 it tells nobody, and the portal
 * would go on without a terminal to stop it from. Not watched when someone else started us (a service manager, a shell).
 * @param {() => void} callback
 * @returns {void}
 */
export function onOrphaned(callback) {
  if (process.env.npm_lifecycle_event === undefined || process.platform === "win32") return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    callback();
  }, 1000);
  watch.unref();
}
