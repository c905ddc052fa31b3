package th.itaworkbook.survey;

import java.util.ArrayList;
import java.util.List;

/** The coded values of all respondents, one byte each, in pages that never move while the table grows. */
final class Answers {
    private static final int ROWS = 1024;

    private final int width;
    private final List<byte[]> pages = new ArrayList<>();
    private int size;

    Answers(int width) {
        this.width = width;
    }

    /** Adds a copy of the codes of one respondent. */
    void add(byte[] codes) {
        int at = size % ROWS;
        if (at == 0) {
            pages.add(new byte[ROWS * width]);
        }
        System.arraycopy(codes, 0, pages.get(pages.size() - 1), at * width, width);
        size++;
    }

    /** Number of respondents. */
    int size() {
        return size;
    }

    /** Copies the codes of one respondent. */
    void read(int respondent, byte[] into) {
        System.arraycopy(pages.get(respondent / ROWS), respondent % ROWS * width, into, 0, width);
    }

    /** One code. */
    int at(int respondent, int slot) {
        return pages.get(respondent / ROWS)[respondent % ROWS * width + slot] & 0xFF;
    }
}
