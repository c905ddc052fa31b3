package th.itaworkbook.pipeline;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import th.itaworkbook.analysis.WorkbookAnalysis;
import th.itaworkbook.domain.AgencyField;
import th.itaworkbook.domain.Analysis;
import th.itaworkbook.domain.Figure;
import th.itaworkbook.domain.Framework;
import th.itaworkbook.domain.Header;
import th.itaworkbook.domain.Instrument;
import th.itaworkbook.domain.TemplateSheet;
import th.itaworkbook.edit.Edit;
import th.itaworkbook.edit.EditList;
import th.itaworkbook.finding.Finding;
import th.itaworkbook.finding.FindingCode;
import th.itaworkbook.finding.FindingLog;
import th.itaworkbook.finding.UnusableFileException;
import th.itaworkbook.grid.Grid;
import th.itaworkbook.grid.Labels;
import th.itaworkbook.grid.Sheet;
import th.itaworkbook.intake.Reading;
import th.itaworkbook.intake.WorkbookIntake;
import th.itaworkbook.register.Addresses;
import th.itaworkbook.register.FormulaRegister;
import th.itaworkbook.rollup.Identity;
import th.itaworkbook.rollup.ResultColumn;
import th.itaworkbook.rollup.ResultRow;
import th.itaworkbook.rollup.ResultTable;
import th.itaworkbook.rollup.RowAnalysis;
import th.itaworkbook.rollup.WeightedPoints;
import th.itaworkbook.xlsx.Splicer;

/** Makes a filled template of each row of a table: only input cells and what follows from them are patched. */
final class PrefilledTemplates implements MinistryService.Prefill {
    private static final int NAME_BYTES = 180;
    private static final Set<String> DEVICES = Set.of("con", "prn", "aux", "nul");

    private final Knowledge knowledge;
    private final Framework framework;
    private final byte[] template;
    private final List<ResultRow> rows;
    private final List<String> names = new ArrayList<>();
    private final List<Finding> findings;
    // What is read of the template is the same for every row; each thread reads it once.
    private final ThreadLocal<Start> starts = ThreadLocal.withInitial(this::start);

    /** The template as it was read. */
    private record Start(Opened opened, Reading reading) {}

    PrefilledTemplates(Knowledge knowledge, Framework framework, byte[] template, String source, Sheet table)
            throws UnusableFileException {
        this.knowledge = knowledge;
        this.framework = framework;
        this.template = template;
        FindingLog log = new FindingLog();
        this.rows = ResultTable.read(table, source, log).stream()
                .filter(row -> isOfTheYear(row, log))
                .toList();
        Set<String> taken = new HashSet<>();
        for (ResultRow row : rows) {
            names.add(free(row.agency().name(), taken));
            unknown(row, log);
        }
        this.findings = log.sorted(List.of(source));
    }

    private boolean isOfTheYear(ResultRow row, FindingLog log) {
        boolean right = row.year() == 0 || row.year() == framework.year();
        if (!right) {
            log.add(
                    FindingCode.RESULT_YEAR_DIFFERS,
                    row.place(),
                    Integer.toString(row.year()),
                    row.agency().name(),
                    Integer.toString(framework.year()));
        }
        return right;
    }

    private void unknown(ResultRow row, FindingLog log) {
        row.figures().forEach((key, figure) -> {
            if (!RowAnalysis.isKnown(key, framework)) {
                log.add(FindingCode.ITEM_UNKNOWN, figure.place(), key, Integer.toString(framework.year()));
            }
        });
    }

    // Letters that Windows forbids become a dash; what differs only in letter case is one name there.
    private String free(String agency, Set<String> taken) {
        String plain =
                Labels.fold(agency).replaceAll("[\\p{Cntrl}<>:\"/\\\\|?*]", "-").replaceAll("^[. ]+|[. ]+$", "");
        while (plain.getBytes(StandardCharsets.UTF_8).length > NAME_BYTES) {
            plain = plain.substring(0, plain.offsetByCodePoints(plain.length(), -1));
        }
        String stem = plain.isEmpty() || DEVICES.contains(plain.toLowerCase(Locale.ROOT)) ? "หน่วยงาน " + plain : plain;
        String name = stem + " " + framework.year();
        for (int number = 2; !taken.add(name.toLowerCase(Locale.ROOT)); number++) {
            name = stem + " " + framework.year() + " (" + number + ")";
        }
        return name + ".xlsx";
    }

    @Override
    public int size() {
        return rows.size();
    }

    @Override
    public String fileName(int place) {
        return names.get(place);
    }

    @Override
    public List<Finding> findings() {
        return findings;
    }

    private Start start() {
        try {
            Opened opened = Opened.of(template, knowledge.limits());
            return new Start(opened, WorkbookIntake.read(opened.grid(), knowledge.frameworks()));
        } catch (UnusableFileException e) {
            throw new IllegalStateException("our own template is refused: " + e.finding(), e);
        }
    }

    @Override
    public byte[] template(int place) {
        Start start = starts.get();
        Opened opened = start.opened();
        List<Edit> edits = new ArrayList<>(Filling.edits(
                facts(rows.get(place)),
                opened,
                start.reading(),
                knowledge.widths().get()));
        Grid grid = Overlay.of(opened.grid(), edits);
        try {
            Reading reading = WorkbookIntake.read(grid, knowledge.frameworks());
            Analysis analysis = WorkbookAnalysis.of(reading.asExcelSees());
            // Only numbers were typed; formulas give what the engine gives, and need no second computation.
            boolean doubtful = !reading.asExcelSees().equals(reading.submission());
            Addresses addresses = AddressBook.of(grid, reading);
            List<FormulaRegister.FormulaCell> cells = new FormulaRegister(framework).cells(addresses);
            edits.addAll(new FormulaCells(grid, addresses, cells, analysis, doubtful).edits());
            return Splicer.apply(opened.file(), new EditList(edits));
        } catch (UnusableFileException e) {
            throw new IllegalStateException("our own workbook is refused: " + e.finding(), e);
        }
    }

    private Facts facts(ResultRow row) {
        Map<String, String> agency = new LinkedHashMap<>();
        Identity who = row.agency();
        put(agency, AgencyField.AGENCY_NAME, who.name());
        put(agency, AgencyField.AGENCY_ABBR, who.abbreviation());
        put(agency, AgencyField.AGENCY_CODE, who.code());
        put(agency, AgencyField.AGENCY_TYPE, who.type());
        put(agency, AgencyField.MINISTRY, who.ministry());
        put(agency, AgencyField.PROVINCE, who.province());
        Map<String, List<Map<String, String>>> sheets = new LinkedHashMap<>();
        sheets.put(TemplateSheet.INDICATORS.title(), indicators(row));
        sheets.put(TemplateSheet.ITEMS.title(), items(row, false));
        sheets.put(TemplateSheet.OIT.title(), items(row, true));
        return new Facts(framework.year(), agency, Map.of(), sheets);
    }

    private static void put(Map<String, String> agency, AgencyField field, String text) {
        if (!text.isEmpty()) {
            agency.put(field.key(), text);
        }
    }

    private List<Map<String, String>> indicators(ResultRow row) {
        List<Map<String, String>> lines = new ArrayList<>();
        framework.indicators().forEach(i -> line(lines, row, Integer.toString(i.no()), Integer.toString(i.no()), ""));
        framework.subIndicators().forEach(s -> line(lines, row, s.no(), s.no(), ""));
        if (framework.eitParts()) {
            line(lines, row, ResultColumn.PART_1, "ส่วนที่ 1", "EIT");
            line(lines, row, ResultColumn.PART_2, "ส่วนที่ 2", "EIT");
        }
        for (Instrument instrument : Instrument.values()) {
            line(lines, scored(row, instrument), instrument.name(), "รวม", instrument.name());
        }
        line(lines, row, ResultColumn.TOTAL, "รวม", ResultColumn.TOTAL);
        return lines;
    }

    // Points of 30, 30 and 40 would be taken for scores by the formulas where nothing else gives the instrument.
    private ResultRow scored(ResultRow row, Instrument instrument) {
        Map<String, Figure> figures = new LinkedHashMap<>(row.figures());
        for (String prefix : List.of("", ResultColumn.BEFORE)) {
            boolean given = framework.indicatorsOf(instrument).stream()
                    .allMatch(i -> row.figures().containsKey(prefix + i.no()));
            if (!given) {
                WeightedPoints.score(row, prefix, instrument, framework)
                        .ifPresent(score -> figures.computeIfPresent(
                                prefix + instrument.name(), (key, f) -> new Figure(score, f.place(), f.raw())));
            }
        }
        return new ResultRow(row.agency(), row.year(), figures, row.printedRank(), row.place());
    }

    // What the table prints of a sum goes beside the computed one, never in its place.
    private static void line(
            List<Map<String, String>> lines, ResultRow row, String key, String number, String instrument) {
        boolean sum = number.equals("รวม");
        Map<String, String> line = new LinkedHashMap<>();
        put(line, sum ? Header.PUBLISHED : Header.CURRENT, row.figures().get(key));
        put(line, sum ? Header.PUBLISHED_PRIOR : Header.PRIOR, row.figures().get(ResultColumn.BEFORE + key));
        if (!line.isEmpty()) {
            line.put(Header.INDICATOR, number);
            if (!instrument.isEmpty()) {
                line.put(Header.INSTRUMENT, instrument);
            }
            lines.add(line);
        }
    }

    private static void put(Map<String, String> line, String header, Figure figure) {
        if (figure != null) {
            line.put(header, figure.value().toPlainString());
        }
    }

    private List<Map<String, String>> items(ResultRow row, boolean open) {
        List<Map<String, String>> lines = new ArrayList<>();
        boolean any = row.figures().keySet().stream().anyMatch(ResultColumn::isItem);
        for (Framework.Item item : any ? framework.items() : List.<Framework.Item>of()) {
            String key = item.code().toLowerCase(Locale.ROOT);
            Map<String, String> line = new LinkedHashMap<>();
            if ((item.instrument() == Instrument.OIT) == open) {
                put(line, Header.CURRENT, row.figures().get(key));
                put(line, Header.PRIOR, row.figures().get(ResultColumn.BEFORE + key));
            }
            if (!line.isEmpty()) {
                line.put(Header.CODE, item.code());
                lines.add(line);
            }
        }
        return lines;
    }
}
