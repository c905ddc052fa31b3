package th.itaworkbook.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import th.itaworkbook.domain.Framework;
import th.itaworkbook.finding.FindingCode;
import th.itaworkbook.finding.FindingLog;
import th.itaworkbook.finding.UnusableFileException;
import th.itaworkbook.grid.Grid;
import th.itaworkbook.grid.Sheet;
import th.itaworkbook.layout.RollupBook;
import th.itaworkbook.rollup.AgencyResult;
import th.itaworkbook.rollup.CsvSheet;
import th.itaworkbook.rollup.ResultTable;
import th.itaworkbook.rollup.Rollup;
import th.itaworkbook.rollup.RollupOptions;
import th.itaworkbook.rollup.RollupPart;
import th.itaworkbook.xlsx.GridReader;
import th.itaworkbook.xlsx.Splicer;
import th.itaworkbook.xlsx.WorkbookParts;
import th.itaworkbook.xlsx.XlsxPackage;

/** Reads the workbooks and tables of many agencies and writes what follows. */
final class Ministry implements MinistryService {
    private static final List<String> TEXT_FILES = List.of(".csv", ".tsv", ".txt");

    private final Knowledge knowledge;
    private final Function<Integer, Optional<byte[]>> templates;

    Ministry(Knowledge knowledge, Function<Integer, Optional<byte[]>> templates) {
        this.knowledge = knowledge;
        this.templates = templates;
    }

    @Override
    public RollupPart read(String source, byte[] file) {
        try {
            if (isText(source)) {
                return table(source, CsvSheet.read(source, file));
            }
            return workbook(source, file);
        } catch (UnusableFileException e) {
            return RollupPart.unusable(source, e.finding());
        }
    }

    private static boolean isText(String source) {
        String name = source.toLowerCase(Locale.ROOT);
        return TEXT_FILES.stream().anyMatch(name::endsWith);
    }

    private RollupPart workbook(String source, byte[] file) throws UnusableFileException {
        Opened opened = Opened.forResult(file, knowledge.limits());
        try {
            WorkbookService.Checked checked = new Run(knowledge, opened).check();
            return RollupPart.of(
                    AgencyResult.of(checked.analysis(), checked.findings(), source, knowledge.frameworks()));
        } catch (UnusableFileException e) {
            Optional<Sheet> table =
                    e.finding().code() == FindingCode.NOT_OUR_TEMPLATE ? tableIn(opened.grid()) : Optional.empty();
            if (table.isEmpty()) {
                throw e;
            }
            return table(source, table.get());
        }
    }

    // A roll-up of ours looks like a table of results, but its agencies were counted already.
    private static Optional<Sheet> tableIn(Grid grid) {
        return grid.names().keySet().stream().anyMatch(RollupBook.MARK::equalsIgnoreCase)
                ? Optional.empty()
                : ResultTable.find(grid);
    }

    private static RollupPart table(String source, Sheet sheet) throws UnusableFileException {
        FindingLog log = new FindingLog();
        return RollupPart.table(source, ResultTable.read(sheet, source, log), log.sorted(List.of()));
    }

    @Override
    public Rollup rollup(List<RollupPart> parts, RollupOptions options) {
        return Rollup.of(parts, options, knowledge.frameworks());
    }

    @Override
    public byte[] workbook(Rollup rollup, Function<String, Optional<String>> links) {
        return Splicer.create(RollupBook.edits(rollup, knowledge.catalog(), links));
    }

    @Override
    public Prefill prefill(int year, String source, byte[] table) throws UnusableFileException {
        Framework framework = knowledge.frameworks().year(year).orElse(null);
        if (framework == null) {
            throw new UnusableFileException(
                    FindingCode.YEAR_UNSUPPORTED,
                    Integer.toString(year),
                    knowledge.frameworks().years().toString());
        }
        Sheet sheet;
        if (isText(source)) {
            sheet = CsvSheet.read(source, table);
        } else {
            XlsxPackage file = XlsxPackage.open(table, knowledge.limits());
            Grid grid = GridReader.read(file, WorkbookParts.read(file), name -> true);
            sheet = tableIn(grid).orElseThrow(() -> new UnusableFileException(FindingCode.NOT_A_RESULT_TABLE, ""));
        }
        byte[] template = templates.apply(year).orElseThrow();
        return new PrefilledTemplates(knowledge, framework, template, source, sheet);
    }

    @Override
    public String rules() {
        List<String> all = new ArrayList<>();
        for (int year : knowledge.frameworks().years()) {
            Framework f = knowledge.frameworks().year(year).orElseThrow();
            all.add(f.year() + " " + new TreeMap<>(f.weights()) + f.oitRule() + f.levelRule() + f.eitParts());
            f.ratings().forEach(r -> all.add(r.code() + r.name() + r.totalMin() + new TreeMap<>(r.each())));
            f.items().forEach(i -> all.add(i.toString()));
            f.measureReport().elements().forEach(e -> all.add(e.id()));
        }
        return Fingerprint.of(all);
    }
}
