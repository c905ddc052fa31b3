package th.itaworkbook.survey;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/** Who the respondents are, as 64-bit hashes of what the sheet calls them: names themselves are never kept. */
final class Identities {
    private long[] hashes = new long[64];
    private int[] rows = new int[64];
    private int size;

    /** FNV-1a over the characters; 0 stands for nobody. */
    static long of(String name) {
        long hash = name.isEmpty() ? 0 : 0xcbf29ce484222325L;
        for (int i = 0; i < name.length(); i++) {
            hash = (hash ^ name.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }

    void add(long hash, int row) {
        if (size == hashes.length) {
            hashes = Arrays.copyOf(hashes, size + (size >> 1));
            rows = Arrays.copyOf(rows, size + (size >> 1));
        }
        hashes[size] = hash;
        rows[size++] = row;
    }

    /** Row of a respondent on the sheet, from 0. */
    int row(int respondent) {
        return rows[respondent];
    }

    /**
     * The respondents who answered before, each with the respondent that answered first.
     *
     * @param yearOf a number for the year of a respondent: answering once a year is no repetition
     */
    Map<Integer, Integer> repeated(IntUnaryOperator yearOf) {
        long[] sorted = new long[size];
        for (int i = 0; i < size; i++) {
            sorted[i] = key(i, yearOf);
        }
        Arrays.sort(sorted);
        Map<Long, Integer> first = new HashMap<>();
        for (int i = 1; i < size; i++) {
            if (sorted[i] == sorted[i - 1] && sorted[i] != 0) {
                first.put(sorted[i], -1);
            }
        }
        Map<Integer, Integer> repeated = new HashMap<>();
        for (int i = 0; i < size && !first.isEmpty(); i++) {
            Integer before = first.get(key(i, yearOf));
            if (before != null && before >= 0) {
                repeated.put(i, before);
            } else if (before != null) {
                first.put(key(i, yearOf), i);
            }
        }
        return repeated;
    }

    private long key(int respondent, IntUnaryOperator yearOf) {
        long hash = hashes[respondent];
        return hash == 0 ? 0 : hash * 31 + yearOf.applyAsInt(respondent);
    }
}
