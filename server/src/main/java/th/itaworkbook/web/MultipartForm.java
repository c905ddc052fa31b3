package th.itaworkbook.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes files out of a multipart form (RFC 7578) that is wholly in memory; the servlet's own way uses files. */
final class MultipartForm {
    private static final Pattern BOUNDARY = Pattern.compile("(?i);\\s*boundary=(?:\"([^\"]{1,70})\"|([^\\s;]{1,70}))");
    private static final Pattern NAME = Pattern.compile("(?i);\\s*name=(?:\"([^\"]*)\"|([^\\s;]+))");
    private static final Pattern FILE_NAME = Pattern.compile("(?i);\\s*filename=(?:\"([^\"]*)\"|([^\\s;]+))");
    private static final int MOST_PARTS = 20;
    private static final int LONGEST_HEADERS = 8 * 1024;

    private MultipartForm() {}

    /** One part of a form; not a record because the content is a mutable array, which is not copied. */
    static final class Part {
        private final String fileName;
        private final byte[] content;

        Part(String fileName, byte[] content) {
            this.fileName = fileName;
            this.content = content;
        }

        /** The name of the file as the sender calls it; empty for none. */
        String fileName() {
            return fileName;
        }

        byte[] content() {
            return content;
        }
    }

    /** The content of the first part of that name; nothing when the form is broken or has none. */
    static Optional<byte[]> part(byte[] body, String contentType, String name) {
        return parts(body, contentType, name, MOST_PARTS, 1).stream()
                .findFirst()
                .map(Part::content);
    }

    /** The parts of that name, at most {@code wanted} of them, among the first {@code most} parts of the form. */
    static List<Part> parts(byte[] body, String contentType, String name, int most, int wanted) {
        List<Part> found = new ArrayList<>();
        Matcher boundary = BOUNDARY.matcher(contentType);
        if (!boundary.find()) {
            return found;
        }
        String mark = boundary.group(1) != null ? boundary.group(1) : boundary.group(2);
        byte[] delimiter = ("\r\n--" + mark).getBytes(StandardCharsets.ISO_8859_1);
        // The first delimiter may stand at the very beginning, without a line break before it.
        byte[] opening = Arrays.copyOfRange(delimiter, 2, delimiter.length);
        int at = startsWith(body, 0, opening) ? opening.length : after(body, 0, delimiter);
        for (int parts = 0;
                at >= 0 && parts < most && found.size() < wanted && !startsWith(body, at, dashes());
                parts++) {
            int blank = indexOf(body, at, Math.min(body.length, at + LONGEST_HEADERS), blankLine());
            int from = blank + blankLine().length;
            int end = blank < 0 ? -1 : indexOf(body, from, body.length, delimiter);
            if (end < 0) {
                return found;
            }
            String disposition = disposition(new String(body, at, blank - at, StandardCharsets.UTF_8));
            if (name.equals(first(NAME, disposition))) {
                found.add(new Part(first(FILE_NAME, disposition), Arrays.copyOfRange(body, from, end)));
            }
            at = end + delimiter.length;
        }
        return found;
    }

    private static String disposition(String headers) {
        for (String header : headers.split("\r\n", -1)) {
            if (header.toLowerCase(Locale.ROOT).startsWith("content-disposition:")) {
                return header;
            }
        }
        return "";
    }

    private static String first(Pattern pattern, String header) {
        Matcher value = pattern.matcher(header);
        return !value.find() ? "" : value.group(1) != null ? value.group(1) : value.group(2);
    }

    private static byte[] blankLine() {
        return new byte[] {'\r', '\n', '\r', '\n'};
    }

    private static byte[] dashes() {
        return new byte[] {'-', '-'};
    }

    private static int after(byte[] body, int from, byte[] wanted) {
        int at = indexOf(body, from, body.length, wanted);
        return at < 0 ? -1 : at + wanted.length;
    }

    private static int indexOf(byte[] body, int from, int to, byte[] wanted) {
        for (int at = from; at <= to - wanted.length; at++) {
            if (body[at] == wanted[0] && startsWith(body, at, wanted)) {
                return at;
            }
        }
        return -1;
    }

    private static boolean startsWith(byte[] body, int at, byte[] wanted) {
        return body.length - at >= wanted.length
                && Arrays.equals(body, at, at + wanted.length, wanted, 0, wanted.length);
    }
}
