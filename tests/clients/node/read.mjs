// Prints what ical.js and node-ical read from a calendar file, as JSON.
import { readFileSync } from "node:fs";
import ICAL from "ical.js";

// It needs a newer Node than Debian 12 has; ical.js does not.
const ical = await import("node-ical").then((found) => found.default, () => null);

const text = readFileSync(process.argv[2], "utf8");

function plain(value) {
  return value && typeof value === "object" && "val" in value ? value.val : value;
}

function instant(value) {
  return value ? value.toISOString().replace(".000Z", "Z") : null;
}

function icalJs() {
  const root = new ICAL.Component(ICAL.parse(text));
  for (const zone of root.getAllSubcomponents("vtimezone")) {
    ICAL.TimezoneService.register(zone);
  }
  return root.getAllSubcomponents("vevent").map((component) => {
    const event = new ICAL.Event(component);
    const start = component.getFirstPropertyValue("dtstart");
    const end = component.getFirstPropertyValue("dtend");
    return {
      uid: event.uid,
      start: start.isDate ? start.toString() : instant(start.toJSDate()),
      end: end && (end.isDate ? end.toString() : instant(end.toJSDate())),
      summary: event.summary,
      description: event.description,
      location: event.location,
      status: component.getFirstPropertyValue("status"),
      sequence: event.sequence,
      categories: component.getFirstProperty("categories")?.getValues() ?? [],
    };
  });
}

function nodeIcal() {
  return Object.values(ical.sync.parseICS(text))
    .filter((item) => item.type === "VEVENT")
    .map((item) => ({
      uid: item.uid,
      start: instant(item.start),
      // It makes up an end where there is none.
      end: instant(item.end),
      summary: plain(item.summary),
      description: plain(item.description) ?? null,
      location: plain(item.location),
      status: item.status,
      sequence: Number(item.sequence),
    }));
}

console.log(JSON.stringify({ "ical.js": icalJs(), "node-ical": ical && nodeIcal() }));
