(function () {
  "use strict";
  // The reader's own language comes first; nobody is sent anywhere.
  var list = document.getElementById("choices");
  var items = Array.prototype.slice.call(list.children);
  var wanted = (navigator.languages || [navigator.language]).map(function (tag) {
    return tag.toLowerCase();
  });
  var fits = function (tag, exact) {
    return items.find(function (item) {
      var own = item.lang.toLowerCase();
      return exact ? own === tag : own.split("-")[0] === tag.split("-")[0];
    });
  };
  var found = wanted.map(function (tag) {
    return fits(tag, true) || fits(tag, false);
  }).find(Boolean);
  if (!found) return;
  found.classList.add("yours");
  list.prepend(found);
})();
