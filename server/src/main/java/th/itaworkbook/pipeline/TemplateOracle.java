package th.itaworkbook.pipeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import th.itaworkbook.audit.TemplateFacts;
import th.itaworkbook.audit.TemplateFacts.FixedCell;
import th.itaworkbook.audit.TemplateFacts.GuardedCell;
import th.itaworkbook.audit.TemplateFacts.NamedCells;
import th.itaworkbook.domain.Framework;
import th.itaworkbook.domain.Header;
import th.itaworkbook.domain.TemplateSheet;
import th.itaworkbook.finding.UnusableFileException;
import th.itaworkbook.formula.FormulaTokens;
import th.itaworkbook.formula.Token;
import th.itaworkbook.grid.CellRef;
import th.itaworkbook.grid.CellValue;
import th.itaworkbook.grid.Grid;
import th.itaworkbook.grid.Place;
import th.itaworkbook.grid.RangeRef;
import th.itaworkbook.grid.Sheet;
import th.itaworkbook.grid.SheetTraits;
import th.itaworkbook.grid.SheetTraits.TypingRule;
import th.itaworkbook.grid.WorkbookTraits;
import th.itaworkbook.intake.WorkbookIntake;
import th.itaworkbook.register.Addresses;
import th.itaworkbook.register.FormulaRegister;
import th.itaworkbook.xlsx.TraitsReader;

/** What the template of each year says beside its formulas, read from the template itself. */
final class TemplateOracle {
    private static final List<String> JUDGED = List.of("decimal", "whole", "list");
    private static final List<String> FIXED = List.of(Header.COMPONENTS, Header.WEIGHT);

    private final Knowledge knowledge;
    private final Map<Integer, Original> years = new ConcurrentHashMap<>();

    TemplateOracle(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** A template that was read. */
    private record Original(Grid grid, WorkbookTraits traits, Addresses addresses) {}

    /** What the template says, for where things stand in a workbook of that year. */
    TemplateFacts facts(Framework framework, Grid grid, Addresses addresses) {
        Original original = years.computeIfAbsent(framework.year(), y -> read(framework));
        return new TemplateFacts(fixed(original, addresses), guarded(original, grid, addresses), names(original));
    }

    private Original read(Framework framework) {
        try {
            Opened opened = Opened.of(new TemplatePack(knowledge).template(framework), knowledge.limits());
            Addresses addresses =
                    AddressBook.of(opened.grid(), WorkbookIntake.read(opened.grid(), knowledge.frameworks()));
            return new Original(opened.grid(), TraitsReader.read(opened.file(), opened.parts()), addresses);
        } catch (UnusableFileException e) {
            throw new IllegalStateException("our own template is refused: " + e.finding(), e);
        }
    }

    private static List<FixedCell> fixed(Original original, Addresses today) {
        List<FixedCell> fixed = new ArrayList<>();
        Addresses.Area then = original.addresses().areas().get(TemplateSheet.INDICATORS);
        Addresses.Area now = today.areas().get(TemplateSheet.INDICATORS);
        if (then != null && now != null) {
            for (String header : FIXED) {
                then.rows().forEach((key, row) -> {
                    CellValue value = value(original.grid(), then.sheetName(), row, then.column(header));
                    if (!value.isBlank() && now.row(key) >= 0 && now.column(header) >= 0) {
                        Place place = Place.of(now.sheetName(), now.row(key), now.column(header));
                        fixed.add(new FixedCell(place, header + " (" + key + ")", value));
                    }
                });
            }
        }
        levels(original, today, fixed);
        return fixed;
    }

    // The table of levels without its last column, which holds formulas.
    private static void levels(Original original, Addresses today, List<FixedCell> fixed) {
        RangeRef then = original.addresses().names().get(FormulaRegister.levelsName());
        RangeRef now = today.names().get(FormulaRegister.levelsName());
        Addresses.Area agency = today.areas().get(TemplateSheet.AGENCY);
        if (then == null || now == null || agency == null) {
            return;
        }
        String sheet = original.addresses().area(TemplateSheet.AGENCY).sheetName();
        int rows = Math.min(height(then), height(now));
        int columns = Math.min(width(then), width(now)) - 1;
        for (int row = 0; row < rows; row++) {
            String level = value(
                            original.grid(),
                            sheet,
                            then.first().row() + row,
                            then.first().column())
                    .text();
            for (int column = 0; column < columns; column++) {
                CellRef at = new CellRef(then.first().row() + row, then.first().column() + column);
                Place place = Place.of(
                        agency.sheetName(), now.first().row() + row, now.first().column() + column);
                fixed.add(new FixedCell(
                        place, "เกณฑ์ระดับ " + level, value(original.grid(), sheet, at.row(), at.column())));
            }
        }
    }

    private static int height(RangeRef range) {
        return range.last().row() - range.first().row() + 1;
    }

    private static int width(RangeRef range) {
        return range.last().column() - range.first().column() + 1;
    }

    private static CellValue value(Grid grid, String sheet, int row, int column) {
        return column < 0
                ? CellValue.blank()
                : grid.sheet(sheet).map(s -> s.value(row, column)).orElse(CellValue.blank());
    }

    private static List<GuardedCell> guarded(Original original, Grid grid, Addresses today) {
        List<GuardedCell> guarded = new ArrayList<>();
        original.addresses().areas().forEach((kind, then) -> {
            Addresses.Area now = today.areas().get(kind);
            Optional<SheetTraits> traits = original.traits().sheet(then.sheetName());
            if (now != null && traits.isPresent()) {
                for (TypingRule rule : judged(traits.get())) {
                    if (kind == TemplateSheet.AGENCY) {
                        named(rule, original, today, now, guarded);
                    } else {
                        column(rule, kind, then, now, grid, guarded);
                    }
                }
            }
        });
        return guarded;
    }

    private static List<TypingRule> judged(SheetTraits traits) {
        return traits.rules().stream()
                .filter(r ->
                        r.strict() && JUDGED.contains(r.type()) && !r.ranges().isEmpty())
                .toList();
    }

    // Our rules hold for whole columns; a row counts once it is in use.
    private static void column(
            TypingRule rule,
            TemplateSheet kind,
            Addresses.Area then,
            Addresses.Area now,
            Grid grid,
            List<GuardedCell> guarded) {
        int ruled = rule.ranges().get(0).first().column();
        Sheet sheet = grid.sheet(now.sheetName()).orElseThrow();
        for (String header : kind.headers()) {
            int column = now.column(header);
            if (then.column(header) != ruled || column < 0) {
                continue;
            }
            for (int row : sheet.rowNumbers()) {
                boolean inTable = row >= now.firstRow() && row <= now.lastRow();
                boolean typed = inTable
                        && sheet.row(row).stream()
                                .anyMatch(c -> !c.hasFormula() && !c.value().isBlank());
                boolean formula =
                        sheet.cell(row, column).filter(c -> c.hasFormula()).isPresent();
                if (typed && !formula) {
                    guarded.add(guard(Place.of(now.sheetName(), row, column), header, rule));
                }
            }
        }
    }

    private static void named(
            TypingRule rule, Original original, Addresses today, Addresses.Area agency, List<GuardedCell> guarded) {
        original.addresses().names().forEach((name, then) -> {
            RangeRef now = today.names().get(name);
            RangeRef ruled = rule.ranges().get(0);
            boolean within = then.contains(ruled.first()) && then.contains(ruled.last());
            if (now == null || !within) {
                return;
            }
            int column =
                    now.first().column() + ruled.first().column() - then.first().column();
            for (int row = now.first().row(); row <= now.last().row(); row++) {
                guarded.add(guard(Place.of(agency.sheetName(), row, column), name, rule));
            }
        });
    }

    private static GuardedCell guard(Place place, String label, TypingRule rule) {
        boolean list = rule.type().equals("list");
        boolean words = list && rule.first().startsWith("\"");
        List<String> choices = words
                ? Arrays.asList(
                        rule.first().substring(1, rule.first().length() - 1).split(",", -1))
                : List.of();
        return new GuardedCell(
                place,
                label,
                rule.type(),
                list ? 0 : Double.parseDouble(rule.first()),
                list ? 0 : Double.parseDouble(rule.second()),
                choices);
    }

    private static List<NamedCells> names(Original original) {
        Map<String, NamedCells> names = new LinkedHashMap<>();
        for (WorkbookTraits.DefinedName name : original.traits().names()) {
            List<Token> tokens = FormulaTokens.of(name.refersTo());
            if (!name.builtIn()
                    && tokens.size() == 1
                    && tokens.get(0).reference().isPresent()) {
                Token.Cells cells = tokens.get(0).cells();
                original.grid()
                        .sheet(cells.sheet())
                        .ifPresent(sheet -> names.put(
                                name.name(),
                                new NamedCells(
                                        name.name(),
                                        TemplateFacts.label(sheet, cells.range()),
                                        height(cells.range()),
                                        width(cells.range()))));
            }
        }
        return List.copyOf(names.values());
    }
}
