package th.itaworkbook.opendata;

import java.nio.charset.StandardCharsets;

/** One file of the open data: an ASCII name and the text in it. */
public record OpenFile(String name, String text) {
    /** The content as it is stored: UTF-8, with a byte order mark where the text begins with one. */
    public byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
