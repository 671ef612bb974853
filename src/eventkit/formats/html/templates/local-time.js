(function () {
  "use strict";
  var box = document.getElementById("local-time");
  var times = document.querySelectorAll(".when time, .part-date time");
  if (!box || !times.length || !window.Intl) return;
  // Some tags are good ones, and yet nothing that Intl takes.
  var language = "en";
  try { language = Intl.getCanonicalLocales(box.dataset.locale)[0]; } catch (error) { /* English then */ }
  var clock = { hour: "numeric", minute: "2-digit" };
  if (box.dataset.hours) { clock.hourCycle = box.dataset.hours; clock.hour = "2-digit"; }
  // The digits of the page, whatever the region of the visitor has.
  if (/[0-9]/.test(times[0].textContent)) clock.numberingSystem = "latn";
  // The page's calendar, whatever the language has: Persian dates are others.
  clock.calendar = "gregory";
  var calendar = { weekday: "short", day: "numeric", month: "short" };
  var shift = function (stamp) {
    var found = /([+-])(\d\d):(\d\d)$/.exec(stamp);
    return found ? Number(found[1] + 1) * (found[2] * 60 + Number(found[3])) : 0;
  };
  var dayOf = function (moment, minutes) {
    return new Date(moment.getTime() + minutes * 60000).toISOString().slice(0, 10);
  };
  // The sentence may be in another language than the page, the time never is: it reads
  // as the times of the page do. The sentence runs its own way as a whole, or the time
  // would stand before what announces it.
  var sentence = function (inner) {
    var span = document.createElement("span"), parts = box.dataset.text.split("{time}");
    inner.dir = document.documentElement.dir;
    if (box.dataset.language) {
      span.lang = box.dataset.language;
      span.dir = box.dataset.direction;
      inner.lang = document.documentElement.lang;
    }
    span.append(parts[0], inner, parts[1] || "");
    return span;
  };
  var added = [];
  times.forEach(function (time) {
    var stamp = time.dateTime, start = new Date(stamp), here = -start.getTimezoneOffset();
    var end = time.dataset.end ? new Date(time.dataset.end) : null;
    if (here === shift(stamp) || (end && end - start > 86400000)) return;
    var day = dayOf(start, here);
    var sameDay = day === dayOf(start, shift(stamp)) && (!end || day === dayOf(end, here));
    var options = Object.assign({}, clock, sameDay ? {} : calendar);
    var format = new Intl.DateTimeFormat([language, "en"], options);
    var text = end && format.formatRange ? format.formatRange(start, end) : format.format(start);
    var note = document.createElement("span");
    note.className = "local";
    var inner = document.createElement("bdi");
    inner.textContent = text;
    note.append(sentence(inner));
    time.closest(".when, .part-date").append(" ", note);
    added.push(note);
  });
  if (!added.length) return;
  var key = "eventkit-local-time", store = null;
  try { store = window.localStorage; } catch (error) { store = null; }
  var box_input = box.querySelector("input");
  var apply = function () {
    added.forEach(function (note) { note.hidden = !box_input.checked; });
  };
  if (store && store.getItem(key) === "no") box_input.checked = false;
  box_input.addEventListener("change", function () {
    apply();
    if (store) store.setItem(key, box_input.checked ? "yes" : "no");
  });
  box.hidden = false;
  apply();
})();
