/* Prints what libical reads from a calendar file, one JSON object for each entry, and
   what it has to complain about. */
#include <libical/ical.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void json(const char *text) {
  putchar('"');
  for (; text && *text; text++) {
    unsigned char c = (unsigned char)*text;
    if (c == '"' || c == '\\')
      printf("\\%c", c);
    else if (c < 0x20)
      printf("\\u%04x", c);
    else
      putchar(c);
  }
  putchar('"');
}

static void moment(const char *name, struct icaltimetype time) {
  printf(",\"%s\":", name);
  if (icaltime_is_null_time(time)) {
    printf("null");
  } else if (time.is_date) {
    printf("\"%04d-%02d-%02d\"", time.year, time.month, time.day);
  } else {
    struct icaltimetype utc =
        icaltime_convert_to_zone(time, icaltimezone_get_utc_timezone());
    printf("\"%04d-%02d-%02dT%02d:%02d:%02dZ\"", utc.year, utc.month, utc.day, utc.hour,
           utc.minute, utc.second);
  }
}

/* The zone as the file defines it: libical would prefer the one of the system. */
static struct icaltimetype at(icalcomponent *root, icalproperty *property) {
  struct icaltimetype time = icalvalue_get_datetimedate(icalproperty_get_value(property));
  icalparameter *tzid = icalproperty_get_first_parameter(property, ICAL_TZID_PARAMETER);
  if (tzid)
    time.zone = icalcomponent_get_timezone(root, icalparameter_get_tzid(tzid));
  return time;
}

static void entry(icalcomponent *root, icalcomponent *event) {
  struct icaltimetype none = icaltime_null_time();
  icalproperty *start = icalcomponent_get_first_property(event, ICAL_DTSTART_PROPERTY);
  icalproperty *end = icalcomponent_get_first_property(event, ICAL_DTEND_PROPERTY);
  printf("{\"uid\":");
  json(icalcomponent_get_uid(event));
  moment("start", start ? at(root, start) : none);
  moment("end", end ? at(root, end) : none);
  printf(",\"summary\":");
  json(icalcomponent_get_summary(event));
  printf(",\"description\":");
  json(icalcomponent_get_description(event));
  printf(",\"location\":");
  json(icalcomponent_get_location(event));
  printf(",\"sequence\":%d}\n", icalcomponent_get_sequence(event));
}

static void complaints(icalcomponent *component) {
  icalproperty *error;
  icalcomponent *inner;
  for (error = icalcomponent_get_first_property(component, ICAL_XLICERROR_PROPERTY); error;
       error = icalcomponent_get_next_property(component, ICAL_XLICERROR_PROPERTY)) {
    printf("{\"complaint\":");
    json(icalproperty_get_xlicerror(error));
    printf("}\n");
  }
  for (inner = icalcomponent_get_first_component(component, ICAL_ANY_COMPONENT); inner;
       inner = icalcomponent_get_next_component(component, ICAL_ANY_COMPONENT))
    complaints(inner);
}

int main(int argc, char **argv) {
  FILE *file = argc == 2 ? fopen(argv[1], "rb") : NULL;
  char *text;
  long size;
  icalcomponent *root, *event;
  if (!file)
    return 2;
  fseek(file, 0, SEEK_END);
  size = ftell(file);
  rewind(file);
  text = calloc((size_t)size + 1, 1);
  if (fread(text, 1, (size_t)size, file) != (size_t)size)
    return 2;
  root = icalparser_parse_string(text);
  if (!root)
    return 1;
  icalrestriction_check(root);
  complaints(root);
  for (event = icalcomponent_get_first_component(root, ICAL_VEVENT_COMPONENT); event;
       event = icalcomponent_get_next_component(root, ICAL_VEVENT_COMPONENT))
    entry(root, event);
  return 0;
}
