package th.itaworkbook.intake;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import th.itaworkbook.grid.Grid;
import th.itaworkbook.grid.Labels;
import th.itaworkbook.grid.RangeRef;
import th.itaworkbook.grid.Sheet;

/** Finds what workbook names refer to; a broken or computed reference counts as lost. */
final class WorkbookNames {
    private static final Pattern REFERENCE = Pattern.compile(
            "(?:'((?:[^']|'')+)'|([^'!]+))!(\\$?[A-Za-z]{1,3}\\$?\\d{1,7}(?::\\$?[A-Za-z]{1,3}\\$?\\d{1,7})?)");
    private static final Pattern CONSTANT = Pattern.compile("\"([^\"]*)\"|([0-9.]+)");

    private final Grid grid;
    private final Map<String, String> references = new LinkedHashMap<>();

    WorkbookNames(Grid grid) {
        this.grid = grid;
        grid.names().forEach((name, reference) -> references.putIfAbsent(key(name), reference));
    }

    /** A range on a sheet that exists. */
    record Target(Sheet sheet, RangeRef range) {
        NamedBlock block() {
            return new NamedBlock(sheet.name(), range);
        }
    }

    private static String key(String name) {
        return Labels.fold(name).toLowerCase(Locale.ROOT);
    }

    /** Whether the workbook has that name at all. */
    boolean has(String name) {
        return references.containsKey(key(name));
    }

    /** The range that a name refers to. */
    Optional<Target> range(String name) {
        String reference = references.get(key(name));
        Matcher matcher = REFERENCE.matcher(reference == null ? "" : reference.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String sheet =
                matcher.group(1) == null ? matcher.group(2) : matcher.group(1).replace("''", "'");
        return sheet(sheet).flatMap(s -> parse(matcher.group(3)).map(r -> new Target(s, r)));
    }

    /** The text of a name that holds a constant or refers to a cell; empty when it is lost. */
    String text(String name) {
        String reference = references.getOrDefault(key(name), "").strip();
        Matcher constant = CONSTANT.matcher(reference);
        if (constant.matches()) {
            return constant.group(1) == null ? constant.group(2) : constant.group(1);
        }
        return range(name)
                .map(t -> t.sheet()
                        .value(t.range().first().row(), t.range().first().column())
                        .text())
                .map(Labels::fold)
                .orElse("");
    }

    private Optional<Sheet> sheet(String name) {
        Optional<Sheet> exact =
                grid.sheets().stream().filter(s -> s.name().equals(name)).findFirst();
        return exact.isPresent() ? exact : grid.sheet(name);
    }

    private static Optional<RangeRef> parse(String a1) {
        try {
            return Optional.of(RangeRef.parse(a1));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
