package th.itaworkbook.measure;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What we wrote into the sheet of measures, kept so that we can tell it from what an officer typed.
 *
 * @param hashes by key of the measure, then by cell (a header, in later rows with {@code #2} and so on): the hash of
 *     what we wrote there
 * @param deleted keys whose rows the officer took out; they never come back
 */
public record MeasureState(Map<String, Map<String, String>> hashes, Set<String> deleted) {
    /** Nothing was ever written. */
    public static final MeasureState EMPTY = new MeasureState(Map.of(), Set.of());

    public MeasureState {
        Map<String, Map<String, String>> copy = new TreeMap<>();
        hashes.forEach((key, cells) -> copy.put(key, Collections.unmodifiableMap(new TreeMap<>(cells))));
        hashes = Collections.unmodifiableMap(copy);
        deleted = Collections.unmodifiableSet(new TreeSet<>(deleted));
    }

    /** The hash of a content as it is compared. */
    static String hash(String compared) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(compared.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
