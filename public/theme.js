// Runs before the first paint: the chosen theme, and the one policy for script addresses (Trusted Types).
(function () {
  var root = document.documentElement;
  try {
    var theme = localStorage.getItem('senda:theme');
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
  } catch {
    // Storage may be blocked; the system's theme stands.
  }
  root.dataset.scripted = '';
  var base = new URL('.', document.currentScript.src).pathname;
  if (window.trustedTypes) {
    window.trustedTypes.createPolicy('default', {
      createScriptURL: function (address) {
        var url = new URL(address, location.href);
        var own = url.origin === location.origin;
        if (own && (url.pathname === base + 'sw.js' || url.pathname === base + 'pagefind/pagefind-worker.js')) return url.href;
        throw new TypeError('blocked script URL: ' + address);
      },
    });
  }
})();
