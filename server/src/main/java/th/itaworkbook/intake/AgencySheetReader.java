package th.itaworkbook.intake;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import th.itaworkbook.domain.Agency;
import th.itaworkbook.domain.Agency.GroupBy;
import th.itaworkbook.domain.Agency.Rank;
import th.itaworkbook.domain.AgencyField;
import th.itaworkbook.domain.Figure;
import th.itaworkbook.finding.FindingCode;
import th.itaworkbook.finding.FindingLog;
import th.itaworkbook.grid.CellValue;
import th.itaworkbook.grid.Labels;
import th.itaworkbook.grid.Place;
import th.itaworkbook.intake.RowReader.Use;

/** Reads the fields of sheet หน่วยงาน once the years are known. */
final class AgencySheetReader {
    private final AgencyCells cells;
    private final DateParser dates;
    private final FindingLog log;
    private final Map<String, String> fields = new LinkedHashMap<>();
    private final Map<AgencyField, ScoreCell> scores = new LinkedHashMap<>();
    private Optional<LocalDate> asOf = Optional.empty();

    AgencySheetReader(AgencyCells cells, DateParser dates, FindingLog log) {
        this.cells = cells;
        this.dates = dates;
        this.log = log;
    }

    /** Both readings of the agency; the same object when nothing differs. */
    record Result(Agency read, Agency strict) {}

    Result read(int fiscalYear, int planYear, List<Rank> ranks) {
        for (AgencyField field : AgencyField.values()) {
            cells.find(field).ifPresent(cell -> readField(field, cell));
        }
        fields.put(AgencyField.FISCAL_YEAR.key(), Integer.toString(fiscalYear));
        fields.put(AgencyField.PLAN_YEAR.key(), Integer.toString(planYear));
        Agency read = agency(fiscalYear, planYear, ranks, ScoreCell.Side.READ);
        Agency strict = agency(fiscalYear, planYear, ranks, ScoreCell.Side.STRICT);
        return new Result(read, strict.equals(read) ? read : strict);
    }

    /** Logs the required fields that have no value; {@code nowhere} is used for those that have no cell. */
    void checkRequired(Place nowhere) {
        for (AgencyField field : AgencyField.values()) {
            if (field.required() && ScoreParser.isNone(rawText(field))) {
                Place place = cells.find(field).map(AgencyCells.Found::place).orElse(nowhere);
                log.add(FindingCode.AGENCY_FIELD_MISSING, place, rawText(field), field.label());
            }
        }
    }

    private String rawText(AgencyField field) {
        return cells.find(field).map(c -> c.value().text()).orElse("");
    }

    private Agency agency(int fiscalYear, int planYear, List<Rank> ranks, ScoreCell.Side side) {
        return new Agency(
                fields,
                cells.places(),
                fiscalYear,
                planYear,
                figure(AgencyField.TARGET_TOTAL, side),
                figure(AgencyField.PASS_MARK, side),
                groupBy(),
                asOf,
                Optional.ofNullable(fields.get(AgencyField.PUBLISHED_RATING.key())),
                ranks);
    }

    private Optional<Figure> figure(AgencyField field, ScoreCell.Side side) {
        return Optional.ofNullable(side.of(scores.getOrDefault(field, ScoreCell.NONE)));
    }

    private void readField(AgencyField field, AgencyCells.Found cell) {
        CellValue value = cell.value();
        if (ScoreParser.isNone(value.text())) {
            return;
        }
        switch (field.kind()) {
            case TEXT, CHOICE -> fields.put(field.key(), value.text().strip());
            case YEAR -> {
                // Both years were read before, because all else depends on them.
            }
            case SCORE -> {
                boolean inFormulas = field == AgencyField.TARGET_TOTAL || field == AgencyField.PASS_MARK;
                Use use = inFormulas ? Use.BY_FORMULAS : Use.BY_SERVICE;
                ScoreCell score = ScoreCell.read(value, cell.place(), field.label(), use, log);
                scores.put(field, score);
                keep(field, score.read());
            }
            case COUNT -> keep(field, ScoreCell.count(value, cell.place(), field.label(), log));
            case DATE -> readDate(field, cell, value);
        }
    }

    private void keep(AgencyField field, Figure figure) {
        if (figure != null) {
            fields.put(field.key(), figure.value().toPlainString());
        }
    }

    // Only as_of must be one day; a due date is printed as typed and may say "within October".
    private void readDate(AgencyField field, AgencyCells.Found cell, CellValue value) {
        Optional<DateParser.Reading> day = dates.last(value);
        if (day.isEmpty()) {
            log.add(FindingCode.PERIOD_UNREADABLE, cell.place(), value.text());
        } else if (day.get().fromText()) {
            log.add(
                    FindingCode.DATE_READ_FROM_TEXT,
                    cell.place(),
                    value.text(),
                    day.get().date().toString());
        }
        if (field == AgencyField.AS_OF) {
            asOf = day.map(DateParser.Reading::date);
        }
        boolean real = value instanceof CellValue.Num && day.isPresent();
        fields.put(
                field.key(),
                real ? ThaiMonths.longDate(day.get().date()) : value.text().strip());
    }

    private GroupBy groupBy() {
        String typed = Labels.fold(fields.getOrDefault(AgencyField.GROUP_BY.key(), ""));
        boolean byIndicator = typed.contains(AgencyField.BY_INDICATOR) || typed.equalsIgnoreCase("INDICATOR");
        boolean byItem = typed.isEmpty() || typed.contains("ข้อ") || typed.equalsIgnoreCase("ITEM");
        if (!byIndicator && !byItem) {
            cells.find(AgencyField.GROUP_BY)
                    .ifPresent(c ->
                            log.add(FindingCode.AGENCY_FIELD_MISSING, c.place(), typed, AgencyField.GROUP_BY.label()));
        }
        return byIndicator ? GroupBy.INDICATOR : GroupBy.ITEM;
    }
}
