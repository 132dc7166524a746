/**
 * Days and moments in words. A civil date ("2026-02-08", "--02-08", "2026-02", "2026") has no time zone and is never made
 * into a moment: it is the same day everywhere.
 */
const locale = navigator.languages.find((each) => each.startsWith('en')) ?? 'en-GB';
const format = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options);

const dayAndMonth = format({ day: 'numeric', month: 'long', timeZone: 'UTC' });
const wholeDay = format({ day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const weekday = format({ weekday: 'long', timeZone: 'UTC' });
const monthAndYear = format({ month: 'long', year: 'numeric', timeZone: 'UTC' });
const clock = format({ hour: 'numeric', minute: '2-digit' });

/** Today here, as "2026-02-08". */
export function today(now = new Date()): string {
    const two = (part: number) => String(part).padStart(2, '0');
    return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

const asUtc = (day: string) => Date.parse(day + 'T00:00:00Z');
export const daysBetween = (from: string, to: string) => Math.round((asUtc(to) - asUtc(from)) / 86_400_000);

/** A whole day, near or far: "today", "on Thursday", "on 8 February", "on 8 February 2025". */
export function dayInWords(day: string, from = today()): string {
    const away = daysBetween(from, day);
    if (away === 0) return 'today';
    if (away === 1) return 'tomorrow';
    if (away === -1) return 'yesterday';
    const moment = new Date(asUtc(day));
    if (away > 1 && away < 7) return `on ${weekday.format(moment)}`;
    if (away < 0 && away > -7) return `last ${weekday.format(moment)}`;
    const sameYear = day.slice(0, 4) === from.slice(0, 4);
    return `on ${(sameYear ? dayAndMonth : wholeDay).format(moment)}`;
}

/** Any civil date, of which parts may be unknown: "12 April 1990", "12 April", "April 1990", "1990". */
export function civilInWords(date: string): string {
    const parts = /^(\d{4}|-)-(\d{2})(?:-(\d{2}))?$/.exec(date);
    if (!parts) return date;
    const [, year, month, day] = parts;
    if (year === '-') return dayAndMonth.format(new Date(asUtc(`2000-${month}-${day ?? '01'}`)));
    if (!day) return monthAndYear.format(new Date(asUtc(`${year}-${month}-01`)));
    return wholeDay.format(new Date(asUtc(date)));
}

/** An instant, here: "today at 14:05", "on 8 February at 9:30". Of midnight UTC only the day is known. */
export function instantInWords(instant: string): string {
    if (instant.endsWith('T00:00:00Z')) return dayInWords(instant.slice(0, 10));
    return momentInWords(new Date(instant));
}

export function momentInWords(moment: Date): string {
    return `${dayInWords(today(moment))} at ${clock.format(moment)}`;
}

/** Now, with the zone that the user is in: "2026-02-08T14:05:09+01:00". */
export function nowWithZone(now = new Date()): string {
    const two = (part: number) => String(Math.trunc(Math.abs(part))).padStart(2, '0');
    const offset = -now.getTimezoneOffset();
    const time = [now.getHours(), now.getMinutes(), now.getSeconds()].map(two).join(':');
    return `${today(now)}T${time}${offset < 0 ? '-' : '+'}${two(offset / 60)}:${two(offset % 60)}`;
}
