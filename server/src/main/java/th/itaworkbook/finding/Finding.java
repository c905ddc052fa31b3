package th.itaworkbook.finding;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import th.itaworkbook.grid.Place;

/**
 * One thing noticed; it carries facts, the catalogue holds the sentences.
 *
 * @param code what kind of finding
 * @param place where, as in the file
 * @param value the raw value as stored in the cell; empty when there is none
 * @param args the facts that the sentences name; exactly those that the code declares
 */
public record Finding(FindingCode code, Place place, String value, Map<String, String> args) {
    public Finding {
        if (!args.keySet().equals(java.util.Set.copyOf(code.arguments()))) {
            throw new IllegalArgumentException(code + " needs " + code.arguments() + " but got " + args.keySet());
        }
        args = Collections.unmodifiableMap(new LinkedHashMap<>(args));
    }

    /** A finding whose arguments are given in the order in which the code declares them. */
    public static Finding of(FindingCode code, Place place, String value, String... args) {
        if (args.length != code.arguments().size()) {
            throw new IllegalArgumentException(code + " needs " + code.arguments());
        }
        Map<String, String> named = new LinkedHashMap<>();
        for (int i = 0; i < args.length; i++) {
            named.put(code.arguments().get(i), args[i]);
        }
        return new Finding(code, place, value, named);
    }

    /** The severity of its code. */
    public Severity severity() {
        return code.severity();
    }
}
