package th.itaworkbook.web.guard;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The tokens that let a client in, a line each: its name, white space, its token. A client may have two tokens at once,
 * so that one can be replaced while the other still works. Only hashes are kept.
 */
final class Tokens {
    private static final int TOKENS_PER_CLIENT = 2;
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,31}");
    // RFC 6750 names the letters; 43 of base64url or 64 of hex hold 256 bits.
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9._~+/-]{43,200}=*");
    private static final Pattern BEARER = Pattern.compile("(?i)bearer +(\\S+)");

    private final List<Known> known;

    private Tokens(List<Known> known) {
        this.known = List.copyOf(known);
    }

    /** A client and the hash of a token of its; not a record because the hash is a mutable array. */
    private static final class Known {
        private final String client;
        private final byte[] hash;

        private Known(String client, byte[] hash) {
            this.client = client;
            this.hash = hash;
        }
    }

    static Tokens parse(List<String> lines) throws GuardSetupException {
        List<Known> known = new ArrayList<>();
        Map<String, Integer> count = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            String[] words = line.split("\\s+", -1);
            if (words.length != 2
                    || !NAME.matcher(words[0]).matches()
                    || !TOKEN.matcher(words[1]).matches()) {
                throw new GuardSetupException(
                        "ไฟล์โทเค็นบรรทัดที่ " + (i + 1) + " ต้องเป็น ชื่อ โทเค็น (โทเค็นยาวอย่างน้อย 43 ตัวอักษร)",
                        "line " + (i + 1) + " of the token file is not a name and a token of at least 43 letters");
            }
            if (count.merge(words[0], 1, Integer::sum) > TOKENS_PER_CLIENT) {
                throw new GuardSetupException(
                        "ไฟล์โทเค็นบรรทัดที่ " + (i + 1) + " เป็นโทเค็นที่สามของชื่อเดียวกัน มีได้ไม่เกินสอง",
                        "line " + (i + 1) + " of the token file is a third token of one name; two are allowed");
            }
            known.add(new Known(words[0], hash(words[1])));
        }
        if (known.isEmpty()) {
            throw new GuardSetupException("ไฟล์โทเค็นว่างเปล่า", "the token file holds no token");
        }
        return new Tokens(known);
    }

    /** The client that this header Authorization belongs to; always compares with every token, in constant time. */
    Optional<String> client(String authorization) {
        var bearer = BEARER.matcher(authorization == null ? "" : authorization.strip());
        if (!bearer.matches()) {
            return Optional.empty();
        }
        byte[] given = hash(bearer.group(1));
        String client = null;
        for (Known one : known) {
            if (MessageDigest.isEqual(given, one.hash)) {
                client = one.client;
            }
        }
        return Optional.ofNullable(client);
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
