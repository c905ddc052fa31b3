package th.itaworkbook.xlsx;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import th.itaworkbook.finding.UnusableFileException;
import th.itaworkbook.grid.CellValue;

/** Turns the stored text of a cell into its value, by the type that the cell states. */
final class CellValues {
    private static final LocalDate EPOCH_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);
    private static final LocalDate FIRST_MARCH_1900 = LocalDate.of(1900, 3, 1);
    private static final double NANOS_PER_DAY = 86_400e9;

    private final SharedStrings strings;
    private final boolean date1904;

    CellValues(SharedStrings strings, boolean date1904) {
        this.strings = strings;
        this.date1904 = date1904;
    }

    CellValue of(String type, CharSequence stored) throws UnusableFileException {
        return switch (type) {
            case "n" -> number(stored);
            case "s" -> shared(stored.toString().trim());
            case "str", "inlineStr" -> CellValue.of(RichText.unescape(stored));
            case "b" -> truth(stored.toString().trim());
            case "e" -> stored.isEmpty() ? CellValue.blank() : new CellValue.Fault(stored.toString());
            case "d" -> date(stored.toString().trim());
            default -> throw Refusals.damaged();
        };
    }

    private CellValue shared(String index) throws UnusableFileException {
        return index.isEmpty() ? CellValue.blank() : strings.get(Numbers.count(index, -1));
    }

    private static CellValue truth(String flag) {
        return flag.isEmpty() ? CellValue.blank() : new CellValue.Bool(flag.equals("1") || flag.equals("true"));
    }

    // What is no number stays visible as the text that it is.
    private static CellValue number(CharSequence stored) {
        double number = Numbers.parse(stored);
        if (!Double.isNaN(number)) {
            return CellValue.of(number);
        }
        String text = stored.toString().trim();
        return text.isEmpty() ? CellValue.blank() : CellValue.of(text);
    }

    private CellValue date(String iso) {
        if (iso.isEmpty()) {
            return CellValue.blank();
        }
        String local = iso.endsWith("Z") ? iso.substring(0, iso.length() - 1) : iso;
        try {
            int time = local.indexOf('T');
            if (time < 0 && local.indexOf(':') > 0) {
                return CellValue.of(dayPart(LocalTime.parse(local)));
            }
            if (time < 0) {
                return CellValue.of(serial(LocalDate.parse(local)));
            }
            LocalDateTime moment = LocalDateTime.parse(local);
            return CellValue.of(serial(moment.toLocalDate()) + dayPart(moment.toLocalTime()));
        } catch (DateTimeException e) {
            return CellValue.of(iso);
        }
    }

    // Excel believes in 29 February 1900, so days before it count one less.
    private double serial(LocalDate day) {
        if (date1904) {
            return ChronoUnit.DAYS.between(EPOCH_1904, day);
        }
        long days = ChronoUnit.DAYS.between(EPOCH_1900, day);
        return day.isBefore(FIRST_MARCH_1900) ? days - 1 : days;
    }

    private static double dayPart(LocalTime time) {
        return time.toNanoOfDay() / NANOS_PER_DAY;
    }
}
