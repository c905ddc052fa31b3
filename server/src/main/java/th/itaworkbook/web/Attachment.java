package th.itaworkbook.web;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Names of downloads for the header Content-Disposition (RFC 6266): plain for old clients, Thai for all others. */
final class Attachment {
    private static final String UNRESERVED = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~";

    private Attachment() {}

    static String header(String plain, String thai) {
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded(safe(thai));
    }

    // An abbreviation comes from the workbook: nothing in it may act as a path or a control character.
    private static String safe(String name) {
        return name.replaceAll("[\\p{Cntrl}\\\\/:*?\"<>|]", "-")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static String encoded(String name) {
        StringBuilder out = new StringBuilder();
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            if (UNRESERVED.indexOf(c) >= 0) {
                out.append(c);
            } else {
                out.append('%').append(String.format(Locale.ROOT, "%02X", b & 0xFF));
            }
        }
        return out.toString();
    }
}
