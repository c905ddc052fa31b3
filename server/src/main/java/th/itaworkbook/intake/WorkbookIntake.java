package th.itaworkbook.intake;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import th.itaworkbook.domain.AgencyField;
import th.itaworkbook.domain.Bands;
import th.itaworkbook.domain.Frameworks;
import th.itaworkbook.domain.Submission;
import th.itaworkbook.domain.Submission.MeasureRow;
import th.itaworkbook.domain.Submission.Unit;
import th.itaworkbook.domain.TemplateSheet;
import th.itaworkbook.finding.FindingCode;
import th.itaworkbook.finding.FindingLog;
import th.itaworkbook.finding.UnusableFileException;
import th.itaworkbook.grid.Grid;
import th.itaworkbook.grid.Place;
import th.itaworkbook.grid.Sheet;

/** Reads a workbook into a submission; every doubt becomes a finding, and only a file of no use stops it. */
public final class WorkbookIntake {
    private final Grid grid;
    private final Frameworks frameworks;
    private final WorkbookNames names;
    private final FindingLog log = new FindingLog();
    private final Map<TemplateSheet, SheetTable> tables = new EnumMap<>(TemplateSheet.class);

    private WorkbookIntake(Grid grid, Frameworks frameworks) {
        this.grid = grid;
        this.frameworks = frameworks;
        this.names = new WorkbookNames(grid);
    }

    /** Reads a workbook; throws when it is no ITA workbook of a year that is known. */
    public static Reading read(Grid grid, Frameworks frameworks) throws UnusableFileException {
        return new WorkbookIntake(grid, frameworks).read();
    }

    private Reading read() throws UnusableFileException {
        new SchemeGuard(grid, names).check();
        Optional<Sheet> home = grid.sheet(TemplateSheet.AGENCY.title());
        AgencyCells cells = new AgencyCells(names, home);
        Years years = Years.read(cells, names, frameworks, log);
        checkVersion();
        PeriodParser periods = new PeriodParser(years.planYear());
        DateParser dates = new DateParser(grid.date1904(), periods);
        Workbook workbook = new Workbook(grid, years.framework(), periods, dates, log);

        AgencyBlocks blocks = new AgencyBlocks(new BlockReader(names, home), log);
        Bands bands = blocks.bands();
        List<Submission.Wording> wording = blocks.wording();
        AgencySheetReader agencySheet = new AgencySheetReader(cells, dates, log);
        AgencySheetReader.Result agency = agencySheet.read(years.fiscalYear(), years.planYear(), blocks.ranks());
        checkHome(home, cells, agencySheet);

        IndicatorSheetReader.Result indicators = indicators(workbook);
        ItemSheetReader.Result items = items(workbook);
        OitSheetReader.Result oit = oit(workbook);
        ListSheetsReader lists = new ListSheetsReader(workbook);
        List<Unit> units = lists.units();
        List<MeasureRow> measures = measures(workbook, units, TemplateSheet.MEASURES);
        Submission submission = new Submission(
                years.framework(),
                years.plan(),
                agency.read(),
                bands,
                wording,
                indicators.read().indicators(),
                indicators.read().subIndicators(),
                indicators.read().subtotals(),
                items.read(),
                oit.read(),
                lists.themes(),
                lists.history(),
                lists.respondents(),
                lists.recommendations(),
                lists.texts(),
                units,
                measures,
                measures(workbook, units, TemplateSheet.LIBRARY),
                lists.members(),
                lists.ministryRanks(),
                grid.sheet(TemplateSheet.MEASURES.title()).isPresent());
        tables.putAll(lists.tables());
        Submission strict =
                StrictReading.of(submission, agency.strict(), indicators.strict(), items.strict(), oit.strict());
        List<String> order = grid.sheets().stream().map(Sheet::name).toList();
        return new Reading(submission, strict, log.sorted(order), log.counts(), tables, cells.places(), blocks.found());
    }

    private void checkVersion() {
        String version = names.text("template_version");
        String current = frameworks.currentTemplateVersion();
        if (!version.isEmpty() && Version.of(version).compareTo(Version.of(current)) < 0) {
            log.add(FindingCode.TEMPLATE_OUTDATED, Place.FILE, version, version, current);
        }
    }

    private void checkHome(Optional<Sheet> home, AgencyCells cells, AgencySheetReader agencySheet) {
        if (home.isEmpty()) {
            log.add(FindingCode.SHEET_MISSING, Place.FILE, "", TemplateSheet.AGENCY.title());
        }
        if (home.isPresent() || cells.find(AgencyField.AGENCY_NAME).isPresent()) {
            agencySheet.checkRequired(home.map(s -> Place.sheet(s.name())).orElse(Place.FILE));
        }
    }

    private IndicatorSheetReader.Result indicators(Workbook workbook) {
        Optional<RowReader> rows = workbook.open(TemplateSheet.INDICATORS, true);
        if (rows.isEmpty()) {
            IndicatorSheetReader.Scores none = new IndicatorSheetReader.Scores(Map.of(), Map.of(), Map.of());
            return new IndicatorSheetReader.Result(none, none, null);
        }
        IndicatorSheetReader.Result result = new IndicatorSheetReader(rows.get(), workbook.framework()).read();
        tables.put(TemplateSheet.INDICATORS, result.table());
        return result;
    }

    private ItemSheetReader.Result items(Workbook workbook) {
        Optional<RowReader> rows = workbook.open(TemplateSheet.ITEMS, false);
        if (rows.isEmpty()) {
            return new ItemSheetReader.Result(List.of(), List.of(), null);
        }
        ItemSheetReader.Result result = new ItemSheetReader(rows.get(), workbook.framework()).read();
        tables.put(TemplateSheet.ITEMS, result.table());
        return result;
    }

    private OitSheetReader.Result oit(Workbook workbook) {
        Optional<RowReader> rows = workbook.open(TemplateSheet.OIT, false);
        if (rows.isEmpty()) {
            return new OitSheetReader.Result(List.of(), List.of(), null);
        }
        OitSheetReader.Result result = new OitSheetReader(rows.get(), workbook.framework()).read();
        tables.put(TemplateSheet.OIT, result.table());
        return result;
    }

    private List<MeasureRow> measures(Workbook workbook, List<Unit> units, TemplateSheet kind) {
        Optional<RowReader> rows = workbook.open(kind, false);
        if (rows.isEmpty()) {
            return List.of();
        }
        MeasureSheetReader.Result result =
                new MeasureSheetReader(rows.get(), workbook, new UnitParser(units), kind).read();
        tables.put(kind, result.table());
        return result.measures();
    }
}
