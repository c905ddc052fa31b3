package th.itaworkbook.xlsx;

/** Reads the numbers of XML attributes and cells without exceptions for what is none. */
final class Numbers {
    private static final double[] POWERS = new double[23];

    static {
        POWERS[0] = 1;
        for (int i = 1; i < POWERS.length; i++) {
            POWERS[i] = POWERS[i - 1] * 10;
        }
    }

    private Numbers() {}

    /** A whole number from 0 to 999,999,999; the fallback for everything else. */
    static int count(CharSequence digits, int fallback) {
        return count(digits, 0, fallback);
    }

    /** The same for the end of a text, from a place on. */
    static int count(CharSequence digits, int from, int fallback) {
        int length = digits.length();
        if (length == from || length - from > 9) {
            return fallback;
        }
        int number = 0;
        for (int i = from; i < length; i++) {
            char c = digits.charAt(i);
            if (c < '0' || c > '9') {
                return fallback;
            }
            number = number * 10 + (c - '0');
        }
        return number;
    }

    /** A finite number as XML writes it; NaN for everything else. */
    static double parse(CharSequence text) {
        int length = text.length();
        long mantissa = 0;
        int digits = 0;
        int fraction = 0;
        boolean point = false;
        int at = length > 0 && text.charAt(0) == '-' ? 1 : 0;
        boolean negative = at == 1;
        for (; at < length; at++) {
            char c = text.charAt(at);
            if (c >= '0' && c <= '9') {
                mantissa = mantissa * 10 + (c - '0');
                digits++;
                fraction += point ? 1 : 0;
            } else if (c == '.' && !point) {
                point = true;
            } else {
                return slow(text);
            }
            if (digits > 15) {
                return slow(text);
            }
        }
        if (digits == 0) {
            return Double.NaN;
        }
        // Both operands are exact, so the quotient is correctly rounded.
        double value = mantissa / POWERS[fraction];
        return negative ? -value : value;
    }

    // Double.parseDouble also takes hexadecimal, suffixes and names, which are no numbers here.
    private static double slow(CharSequence text) {
        String number = text.toString().trim();
        for (int i = 0; i < number.length(); i++) {
            char c = number.charAt(i);
            boolean plain = (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '+' || c == 'e' || c == 'E';
            if (!plain) {
                return Double.NaN;
            }
        }
        try {
            double value = Double.parseDouble(number);
            return Double.isInfinite(value) ? Double.NaN : value;
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
