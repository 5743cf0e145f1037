/* SPDX-License-Identifier: MIT
 *
 * date.c: calendar days as day numbers, proleptic Gregorian, years 1 to 9999.
 */
#include <string.h>
#include <time.h>

#include "../capnao.h"

static bool is_leap(int year)
{
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

static int month_days(int year, int month)
{
    static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return days[month - 1] + (month == 2 && is_leap(year));
}

/* Days from 0001-01-01 to the first of January of a year. */
static int year_start(int year)
{
    int y = year - 1;
    return y * 365 + y / 4 - y / 100 + y / 400;
}

#define EPOCH 719162 /* year_start(1970) */

static bool read_digits(const char *text, int count, int *out)
{
    int value = 0;
    for (int i = 0; i < count; i++) {
        if (text[i] < '0' || text[i] > '9') {
            return false;
        }
        value = value * 10 + (text[i] - '0');
    }
    *out = value;
    return true;
}

bool cn_date_parse(const char *text, cn_date *out)
{
    int year = 0, month = 0, day = 0;
    if (!text || strlen(text) != 10 || text[4] != '-' || text[7] != '-' ||
        !read_digits(text, 4, &year) || !read_digits(text + 5, 2, &month) ||
        !read_digits(text + 8, 2, &day) || year < 1 || month < 1 ||
        month > 12 || day < 1 || day > month_days(year, month)) {
        return false;
    }
    int days = year_start(year) - EPOCH + day - 1;
    for (int m = 1; m < month; m++) {
        days += month_days(year, m);
    }
    *out = days;
    return true;
}

char *cn_date_format(cn_date date, char buf[11])
{
    buf[0] = '\0';
    if (date < -EPOCH || date >= year_start(10000) - EPOCH) {
        return buf;
    }
    int days = date + EPOCH;
    int year = days / 366 + 1;
    while (year_start(year + 1) <= days) {
        year++;
    }
    days -= year_start(year);
    int month = 1;
    while (days >= month_days(year, month)) {
        days -= month_days(year, month++);
    }
    const int part[] = {year / 100, year % 100, month, days + 1};
    for (int i = 0, at = 0; i < 4; i++) {
        buf[at++] = (char)('0' + part[i] / 10);
        buf[at++] = (char)('0' + part[i] % 10);
        if (i == 1 || i == 2) {
            buf[at++] = '-';
        }
        buf[at] = '\0';
    }
    return buf;
}

cn_date cn_date_today(void)
{
    time_t now = time(NULL);
    struct tm day;
    if (!localtime_r(&now, &day)) {
        return 0;
    }
    int year = day.tm_year + 1900;
    return year_start(year) - EPOCH + day.tm_yday;
}
