package th.itaworkbook.register;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import th.itaworkbook.domain.Analysis;
import th.itaworkbook.domain.Framework;
import th.itaworkbook.domain.Header;
import th.itaworkbook.domain.Instrument;
import th.itaworkbook.domain.Score;
import th.itaworkbook.domain.TemplateSheet;
import th.itaworkbook.grid.CellRef;
import th.itaworkbook.grid.CellValue;
import th.itaworkbook.grid.RangeRef;
import th.itaworkbook.register.Addresses.Area;
import th.itaworkbook.register.Rule.Row;

/** The formulas of sheet หน่วยงาน: the result at a glance and the level that it reaches. */
final class AgencyFormulas {
    /** Workbook name of the table of levels; its last column says which conditions hold. */
    static final String LEVELS = "levels";

    /** Word in the last column of the table of levels. */
    static final String HOLDS = "เข้าเกณฑ์";

    private AgencyFormulas() {}

    static List<Rule> rules(Framework framework) {
        List<Rule> rules = new ArrayList<>();
        shown(rules, ResultCell.TOTAL, "ITA", Header.USED, an -> an.total().score());
        shown(rules, ResultCell.PRIOR, "ITA", Header.PRIOR, an -> an.total().prior());
        rules.add(result(
                ResultCell.DELTA,
                List.of("ITA"),
                a -> ItemFormulas.delta(ResultCell.PRIOR.key(), ResultCell.TOTAL.key()),
                an -> Values.delta(an.total().change())));
        shown(rules, ResultCell.IIT, "IIT", Header.USED, an -> an.instrument(Instrument.IIT)
                .score());
        shown(rules, ResultCell.EIT, "EIT", Header.USED, an -> an.instrument(Instrument.EIT)
                .score());
        if (framework.eitParts()) {
            part(rules, ResultCell.PART_1, "EIT_PART_1", "EIT_PART_2");
            part(rules, ResultCell.PART_2, "EIT_PART_2", "EIT_PART_1");
        }
        shown(rules, ResultCell.OIT, "OIT", Header.USED, an -> an.instrument(Instrument.OIT)
                .score());
        rules.add(result(
                ResultCell.RATING,
                List.of("ITA"),
                a -> {
                    RangeRef levels = a.names().get(LEVELS);
                    String names = column(levels, levels.first().column());
                    String holds = column(levels, levels.last().column());
                    return "IF(ISNUMBER(" + ResultCell.TOTAL.key() + "),INDEX(" + names + ",MATCH(\"" + HOLDS + "\","
                            + holds + ",0)),\"\")";
                },
                an -> an.total().score() == null
                        ? Values.NOTHING
                        : CellValue.of(an.total().rating().name())));
        levels(rules, framework);
        return rules;
    }

    private static void shown(
            List<Rule> rules, ResultCell cell, String row, String header, Function<Analysis, Score> score) {
        rules.add(result(
                cell,
                List.of(row),
                a -> {
                    String from = remote(a, header, row);
                    return "IF(ISNUMBER(" + from + "),ROUND(" + from + ",2),\"\")";
                },
                an -> Values.rounded(score.apply(an))));
    }

    // An unknown part follows from the mean and the other one; where that is unknown too the mean stands in, and the
    // findings say so.
    private static void part(List<Rule> rules, ResultCell cell, String row, String otherRow) {
        rules.add(result(
                cell,
                List.of(row, otherRow),
                a -> {
                    String own = remote(a, Header.USED, row);
                    String other = remote(a, Header.USED, otherRow);
                    String mean = ResultCell.EIT.key();
                    return "IF(ISNUMBER(" + own + "),ROUND(" + own + ",2),IF(AND(ISNUMBER(" + other + "),ISNUMBER("
                            + mean + ")),MAX(0,MIN(100,2*" + mean + "-ROUND(" + other + ",2)))," + mean + "))";
                },
                an -> Values.of(LevelColumns.shown(an, cell))));
    }

    private static void levels(List<Rule> rules, Framework framework) {
        List<ResultCell> compared = LevelColumns.of(framework);
        rules.add(new Rule(
                TemplateSheet.AGENCY,
                LEVELS,
                (a, row) -> row.key().startsWith(LEVELS + ":"),
                (a, row) -> a.names().containsKey(LEVELS) && hasResults(a, compared),
                (a, row) -> {
                    RangeRef range = a.names().get(LEVELS);
                    List<String> conditions = new ArrayList<>();
                    for (int i = 0; i < compared.size(); i++) {
                        conditions.add(compared.get(i).key() + ">="
                                + new CellRef(row.row(), range.first().column() + 1 + i).a1());
                    }
                    return "IF(ISNUMBER(" + ResultCell.TOTAL.key() + "),IF("
                            + (conditions.size() == 1 ? conditions.get(0) : "AND(" + String.join(",", conditions) + ")")
                            + ",\"" + HOLDS + "\",\"\"),\"\")";
                },
                (an, row) -> holds(an, framework, compared, row)));
    }

    private static CellValue holds(Analysis an, Framework framework, List<ResultCell> compared, Row row) {
        Framework.RatingLevel level =
                framework.ratings().get(Integer.parseInt(row.key().substring(LEVELS.length() + 1)));
        if (an.total().score() == null) {
            return Values.NOTHING;
        }
        for (ResultCell cell : compared) {
            BigDecimal least = LevelColumns.least(level, cell);
            BigDecimal shown = LevelColumns.shown(an, cell);
            // An unknown figure is the empty text, which Excel puts above every number.
            if (least != null && shown != null && shown.compareTo(least) < 0) {
                return Values.NOTHING;
            }
        }
        return CellValue.of(HOLDS);
    }

    // Somebody may have typed over the key of a row: a formula that reads a row which is not there is none of ours.
    private static Rule result(
            ResultCell cell,
            List<String> rows,
            Function<Addresses, String> formula,
            Function<Analysis, CellValue> value) {
        return new Rule(
                TemplateSheet.AGENCY,
                cell.key(),
                (a, row) -> row.key().equals(cell.key()),
                (a, row) -> a.names().containsKey(cell.key())
                        && a.names().containsKey(LEVELS)
                        && a.has(TemplateSheet.INDICATORS, Header.USED, Header.PRIOR)
                        && rows.stream()
                                .allMatch(r -> a.area(TemplateSheet.INDICATORS).row(r) >= 0),
                (a, row) -> formula.apply(a),
                (an, row) -> value.apply(an));
    }

    private static boolean hasResults(Addresses a, List<ResultCell> cells) {
        return cells.stream().allMatch(c -> a.names().containsKey(c.key()));
    }

    private static String remote(Addresses a, String header, String row) {
        Area indicators = a.area(TemplateSheet.INDICATORS);
        return indicators.remote(header, indicators.row(row));
    }

    private static String column(RangeRef range, int column) {
        return RangeRef.of(range.first().row(), column, range.last().row(), column)
                .absolute();
    }
}
