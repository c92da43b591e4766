/** Stands in for `server-only`, which only the bundler can judge. */
export default null;
