package vn.vanthu.exchange.directory;

import java.time.LocalDate;
import java.time.temporal.JulianFields;

/**
 * Vietnam's lunar calendar in UTC+7, from the mean new moons and the sun's longitude (Jean Meeus, Astronomical
 * Algorithms); enough for the days off between 1968 and 2199.
 */
final class LunarCalendar {

    private static final double ZONE = 7.0 / 24;
    private static final double MONTH = 29.530588853;
    /** The new moon of January 1900, as a Julian day number. */
    private static final double FIRST = 2415021.076998695;

    private LunarCalendar() {}

    /** The first day of the lunar year that begins in that year: Tết. */
    static LocalDate newYear(int year) {
        return date(year, 1, 1);
    }

    /** A day of a regular (not leap) month of the lunar year that begins in {@code year}. */
    static LocalDate date(int year, int month, int day) {
        long eleventh = eleventhMonth(year - 1);
        long next = eleventhMonth(year);
        long cycle = (long) Math.floor(0.5 + (eleventh - FIRST) / MONTH);
        int offset = month >= 11 ? month - 11 : month + 1;
        if (month >= 11) {
            cycle = (long) Math.floor(0.5 + (next - FIRST) / MONTH);
        } else if (next - eleventh > 365 && offset >= leapOffset(cycle)) {
            offset++;
        }
        return ofJulianDay(newMoon(cycle + offset) + day - 1);
    }

    /** The first day of the eleventh lunar month, in which the winter solstice lies. */
    private static long eleventhMonth(int year) {
        long last = LocalDate.of(year, 12, 31).getLong(JulianFields.JULIAN_DAY);
        long cycle = (long) Math.floor((last - FIRST) / MONTH);
        long moon = newMoon(cycle);
        return sector(moon) >= 9 ? newMoon(cycle - 1) : moon;
    }

    private static int leapOffset(long cycle) {
        int i = 1;
        int arc = sector(newMoon(cycle + i));
        int before;
        do {
            before = arc;
            i++;
            arc = sector(newMoon(cycle + i));
        } while (arc != before && i < 14);
        return i - 1;
    }

    private static LocalDate ofJulianDay(long number) {
        return LocalDate.EPOCH.with(JulianFields.JULIAN_DAY, number);
    }

    /** The local day of the k-th new moon after January 1900. */
    private static long newMoon(long k) {
        double t = k / 1236.85;
        double t2 = t * t;
        double t3 = t2 * t;
        double mean = 2415020.75933 + 29.53058868 * k + 0.0001178 * t2 - 0.000000155 * t3;
        mean += 0.00033 * sin(166.56 + 132.87 * t - 0.009173 * t2);
        double sun = 359.2242 + 29.10535608 * k - 0.0000333 * t2 - 0.00000347 * t3;
        double moon = 306.0253 + 385.81691806 * k + 0.0107306 * t2 + 0.00001236 * t3;
        double node = 21.2964 + 390.67050646 * k - 0.0016528 * t2 - 0.00000239 * t3;
        double c = (0.1734 - 0.000393 * t) * sin(sun) + 0.0021 * sin(2 * sun);
        c += -0.4068 * sin(moon) + 0.0161 * sin(2 * moon) - 0.0004 * sin(3 * moon);
        c += 0.0104 * sin(2 * node) - 0.0051 * sin(sun + moon) - 0.0074 * sin(sun - moon);
        c += 0.0004 * sin(2 * node + sun) - 0.0004 * sin(2 * node - sun) - 0.0006 * sin(2 * node + moon);
        c += 0.0010 * sin(2 * node - moon) + 0.0005 * sin(2 * moon + sun);
        double slow = t < -11
                ? 0.001 + 0.000839 * t + 0.0002261 * t2 - 0.00000845 * t3 - 0.000000081 * t * t3
                : -0.000278 + 0.000265 * t + 0.000262 * t2;
        return (long) Math.floor(mean + c - slow + 0.5 + ZONE);
    }

    /** In which twelfth of its circle the sun stands when that local day begins. */
    private static int sector(long day) {
        double t = (day - 0.5 - ZONE - 2451545.0) / 36525;
        double t2 = t * t;
        double anomaly = 357.52910 + 35999.05030 * t - 0.0001559 * t2 - 0.00000048 * t * t2;
        double mean = 280.46645 + 36000.76983 * t + 0.0003032 * t2;
        double equation = (1.914600 - 0.004817 * t - 0.000014 * t2) * sin(anomaly)
                + (0.019993 - 0.000101 * t) * sin(2 * anomaly)
                + 0.000290 * sin(3 * anomaly);
        double longitude = (mean + equation) % 360;
        return (int) Math.floor((longitude < 0 ? longitude + 360 : longitude) / 30);
    }

    private static double sin(double degrees) {
        return Math.sin(Math.toRadians(degrees));
    }
}
