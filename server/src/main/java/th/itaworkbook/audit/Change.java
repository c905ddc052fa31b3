package th.itaworkbook.audit;

import java.util.List;
import java.util.Set;
import th.itaworkbook.formula.Token;
import th.itaworkbook.formula.Token.Kind;

/** Says in one word how somebody changed a formula; the catalogue of findings has the sentences. */
final class Change {
    private static final Set<String> MASKS = Set.of("IFERROR", "IFNA", "ISERROR", "ISERR", "ISNA");
    private static final Set<String> ROUNDS =
            Set.of("ROUND", "ROUNDUP", "ROUNDDOWN", "INT", "TRUNC", "MROUND", "CEILING", "FLOOR", "FIXED");

    private Change() {}

    static String word(List<Token> expected, List<Token> found) {
        if (count(found, MASKS) > count(expected, MASKS)) {
            return "MASKED";
        }
        if (count(found, ROUNDS) > count(expected, ROUNDS)) {
            return "ROUNDED";
        }
        if (found.stream().anyMatch(t -> t.kind() == Kind.ERROR)) {
            return "BROKEN";
        }
        if (expected.size() == found.size()) {
            return sameLength(expected, found);
        }
        return count(found, Kind.NUMBER) > count(expected, Kind.NUMBER) ? "NUMBER" : "OTHER";
    }

    private static String sameLength(List<Token> expected, List<Token> found) {
        String word = "";
        for (int i = 0; i < expected.size(); i++) {
            Token one = expected.get(i);
            Token other = found.get(i);
            if (!one.equals(other)) {
                String here = token(one, other);
                word = word.isEmpty() || word.equals(here) ? here : "OTHER";
            }
        }
        return word.isEmpty() ? "OTHER" : word;
    }

    private static String token(Token expected, Token found) {
        boolean references = expected.kind() == Kind.REFERENCE && found.kind() == Kind.REFERENCE;
        if (references
                && expected.cells().range().equals(found.cells().range())
                && expected.cells().sheet().equals(found.cells().sheet())) {
            return "ANCHOR";
        }
        if (found.kind() == Kind.NUMBER) {
            return "NUMBER";
        }
        return isAddress(expected) && isAddress(found) ? "REFERENCE" : "OTHER";
    }

    private static boolean isAddress(Token token) {
        return token.kind() == Kind.REFERENCE || token.kind() == Kind.NAME;
    }

    private static long count(List<Token> tokens, Set<String> functions) {
        return tokens.stream()
                .filter(t -> t.kind() == Kind.FUNCTION && functions.contains(t.text()))
                .count();
    }

    private static long count(List<Token> tokens, Kind kind) {
        return tokens.stream().filter(t -> t.kind() == kind).count();
    }
}
