package th.itaworkbook.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import th.itaworkbook.compare.Version.KeyedTable;
import th.itaworkbook.domain.Agency;
import th.itaworkbook.domain.AgencyField;
import th.itaworkbook.domain.TemplateSheet;
import th.itaworkbook.finding.Finding;
import th.itaworkbook.finding.FindingCode;
import th.itaworkbook.finding.UnusableFileException;
import th.itaworkbook.grid.Labels;
import th.itaworkbook.grid.Place;

/**
 * Compares a workbook with an earlier version of itself, cell by cell, or with the workbook of the year before, by the
 * scores that both hold. Codes of items mean something else in another year, so cells are compared within a year only.
 */
public final class Comparison {
    private Comparison() {}

    /** Compares two workbooks; refuses one of another scheme, and one that is neither of this year nor of the last. */
    public static Compared of(Version now, Version before) throws UnusableFileException {
        int year = now.year();
        int yearBefore = before.year();
        String scheme = now.submission().framework().scheme();
        if (!scheme.equals(before.submission().framework().scheme())) {
            throw new UnusableFileException(FindingCode.COMPARED_UNUSABLE, "", FindingCode.SCHEME_NOT_ITA.name());
        }
        if (yearBefore != year && yearBefore != year - 1) {
            throw new UnusableFileException(
                    FindingCode.COMPARED_YEAR,
                    Integer.toString(yearBefore),
                    Integer.toString(year),
                    Integer.toString(year - 1));
        }
        List<Finding> findings = new ArrayList<>();
        agency(now, before).ifPresent(findings::add);
        Changes changes = new Changes(new Contents(now), new Contents(before));
        if (year == yearBefore) {
            cells(now, before, changes);
        } else {
            findings.addAll(new PriorScores(now, before, changes).compare());
        }
        return new Compared(year, yearBefore, changes.list(), changes.total(), findings);
    }

    private static void cells(Version now, Version before, Changes changes) {
        new SheetChanges(changes).compare(now.grid(), before.grid());
        new FieldChanges(changes, now, before).compare();
        TableChanges tables = new TableChanges(changes);
        for (TemplateSheet kind : TableChanges.SHEETS) {
            KeyedTable table = now.tables().get(kind);
            KeyedTable tableBefore = before.tables().get(kind);
            // A table that is missing on one side is told once, as a sheet.
            if (table != null && tableBefore != null) {
                tables.compare(kind, table, tableBefore);
            }
        }
        measures(TemplateSheet.MEASURES, now, before, changes);
        measures(TemplateSheet.LIBRARY, now, before, changes);
    }

    private static void measures(TemplateSheet kind, Version now, Version before, Changes changes) {
        KeyedTable table = now.tables().get(kind);
        KeyedTable tableBefore = before.tables().get(kind);
        if (table != null && tableBefore != null) {
            boolean library = kind == TemplateSheet.LIBRARY;
            new MeasureChanges(changes, table.table(), tableBefore.table())
                    .compare(
                            kind,
                            library
                                    ? now.submission().library()
                                    : now.submission().measures(),
                            library
                                    ? before.submission().library()
                                    : before.submission().measures());
        }
    }

    // Names are spelled in many ways: codes decide where both have one, else one of name and short name is enough.
    private static Optional<Finding> agency(Version now, Version before) {
        Agency one = now.submission().agency();
        Agency other = before.submission().agency();
        String code = AgencyField.AGENCY_CODE.key();
        boolean same =
                alike(one, other, AgencyField.AGENCY_NAME.key()) || alike(one, other, AgencyField.AGENCY_ABBR.key());
        if (!one.field(code).isEmpty() && !other.field(code).isEmpty()) {
            same = alike(one, other, code);
        }
        boolean named = !one.name().isEmpty() && !other.name().isEmpty();
        if (same || !named) {
            return Optional.empty();
        }
        Map<String, Place> places = one.places();
        return Optional.of(Finding.of(
                FindingCode.COMPARED_AGENCY_DIFFERS,
                places.getOrDefault(AgencyField.AGENCY_NAME.key(), Place.FILE),
                one.name(),
                other.name()));
    }

    private static boolean alike(Agency one, Agency other, String field) {
        String text = Labels.arabicDigits(Labels.fold(one.field(field)));
        return !text.isEmpty() && text.equals(Labels.arabicDigits(Labels.fold(other.field(field))));
    }
}
