(function () {
  var root = document.documentElement;
  try {
    var theme = localStorage.getItem('senda:theme');
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
  } catch {}
  root.dataset.scripted = '';
  var base = new URL('.', document.currentScript.src).pathname;
  if (window.trustedTypes) {
    trustedTypes.createPolicy('default', {
      createScriptURL: function (address) {
        var url = new URL(address, location.href);
        var path = url.pathname;
        if (url.origin === location.origin && (path === base + 'sw.js' || path === base + 'pagefind/pagefind-worker.js')) return url.href;
        throw new TypeError('blocked script URL: ' + address);
      },
    });
  }
})();
