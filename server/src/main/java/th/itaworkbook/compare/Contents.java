package th.itaworkbook.compare;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import th.itaworkbook.domain.Figure;
import th.itaworkbook.domain.Header;
import th.itaworkbook.domain.Submission;
import th.itaworkbook.grid.Cell;
import th.itaworkbook.grid.CellValue;
import th.itaworkbook.grid.Labels;
import th.itaworkbook.grid.Place;
import th.itaworkbook.grid.Sheet;

/** What the cells of one workbook hold: as text for people, and what it means. */
final class Contents {
    private static final Set<String> DATES = Set.of(Header.START, Header.END, Header.APPEALED_ON);
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);
    private static final LocalDate SERIAL_ZERO_1904 = LocalDate.of(1904, 1, 1);
    private static final double LAST_SERIAL = 2_958_465;

    private final Version version;
    private final FormulaMeaning meaning;
    private final Map<String, Sheet> sheets = new HashMap<>();
    private final Map<Place, BigDecimal> figures = new HashMap<>();

    Contents(Version version) {
        this.version = version;
        this.meaning = new FormulaMeaning(version);
        version.grid().sheets().forEach(sheet -> sheets.put(sheet.name(), sheet));
        figures(version.submission()).forEach(f -> figures.put(f.place(), f.value()));
    }

    private static Stream<Figure> figures(Submission s) {
        return Stream.of(
                        s.indicators().values().stream()
                                .flatMap(r -> Stream.of(
                                        r.prior(),
                                        r.current(),
                                        r.part1(),
                                        r.part2(),
                                        r.publishedPrior(),
                                        r.published())),
                        s.subIndicators().values().stream()
                                .flatMap(r -> Stream.of(r.prior(), r.current(), r.publishedPrior(), r.published())),
                        s.subtotals().values().stream()
                                .flatMap(r -> Stream.of(r.prior(), r.current(), r.publishedPrior(), r.published())),
                        s.items().stream().flatMap(r -> Stream.of(r.prior(), r.current(), r.part1(), r.part2())),
                        s.oit().stream().flatMap(r -> Stream.of(r.prior(), r.current(), r.beforeAppeal())),
                        s.history().stream().flatMap(r -> r.scores().values().stream()),
                        s.respondents().stream().map(Submission.RespondentRow::count),
                        s.ministryRanks().stream().map(Submission.MinistryRank::score))
                .flatMap(all -> all)
                .flatMap(Stream::ofNullable);
    }

    /** The cell, when there is one that is not empty. */
    Optional<Cell> cell(Place place) {
        return Optional.ofNullable(sheets.get(place.sheet()))
                .flatMap(s -> s.cell(place.cell().row(), place.cell().column()))
                .filter(cell -> !cell.isEmpty());
    }

    /** The cell as a person reads it: a formula with its equals sign, a date as a day. */
    String text(Place place, String header) {
        return cell(place).map(c -> text(c, header)).orElse("");
    }

    private String text(Cell cell, String header) {
        if (cell.hasFormula()) {
            return "=" + cell.formula();
        }
        boolean day = DATES.contains(header)
                && cell.value() instanceof CellValue.Num number
                && number.value() >= 1
                && number.value() <= LAST_SERIAL;
        if (day) {
            LocalDate zero = version.grid().date1904() ? SERIAL_ZERO_1904 : SERIAL_ZERO;
            return zero.plusDays((long) ((CellValue.Num) cell.value()).value()).toString();
        }
        return cell.value().text();
    }

    /** Whether the cell holds the very formula of the template. */
    boolean isOfTemplate(Place place) {
        return version.templateFormulas().contains(place);
    }

    /** A formula in words that do not depend on where things stand. */
    String meaning(Place place) {
        return meaning.of(place, cell(place).map(Cell::formula).orElse(""));
    }

    /** What a cell means past its spelling: the number that was read, else the text as labels are compared. */
    String value(Place place) {
        BigDecimal figure = figures.get(place);
        if (figure != null) {
            return plain(figure);
        }
        String text = Labels.arabicDigits(
                Labels.fold(cell(place).map(c -> c.value().text()).orElse("")));
        return text.matches("-?[0-9]{1,15}(\\.[0-9]{1,15})?") ? plain(new BigDecimal(text)) : text;
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
