"""The grammar of TIMEX3 values.

Source: TimeML 1.2.1, attribute `value` of TIMEX3, and the TIDES 2005 standard of TIMEX2 that it takes its tokens from;
an interval is written as ISO 8601 has it.
"""

import re

_YEAR = r"(?:\d{4}|XXXX)"
_MONTH = r"(?:0[1-9]|1[0-2]|XX)"
_DAY = r"(?:0[1-9]|[12]\d|3[01]|XX)"
_WEEK = r"W(?:0[1-9]|[1-4]\d|5[0-3]|XX)"
_CALENDAR = rf"{_YEAR}(?:-{_MONTH}(?:-{_DAY})?)?"
_PART_OF_YEAR = rf"{_YEAR}-(?:{_WEEK}(?:-(?:[1-7]|WE))?|Q[1-4X]|H[12X]|SP|SU|FA|WI)"
_AGE = r"\d{2,3}"
_TIME = r"T(?:MO|MI|AF|EV|NI|DT|(?:[01]\d|2[0-4])(?::[0-5]\d)?)"
_TIMED = rf"(?:{_YEAR}-{_MONTH}-{_DAY}|{_YEAR}-{_WEEK}-[1-7])(?:{_TIME})"
_DATE = rf"(?:{_CALENDAR}|{_PART_OF_YEAR}|{_AGE}|{_TIMED})"
_FIGURE = r"(?:\d+(?:\.\d+)?|X)"
_LENGTH = rf"P{_FIGURE}(?:D|W|WE|M|Q|Y|DE|CE|ML)|PT{_FIGURE}[HMS]|PT\d+H\d+M"
_REFERENCE = "PRESENT_REF|PAST_REF|FUTURE_REF"

VALUE = re.compile(rf"{_DATE}(?:/{_DATE})?|{_LENGTH}|{_REFERENCE}")
