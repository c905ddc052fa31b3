package th.itaworkbook.grid;

import java.util.List;
import java.util.Optional;

/**
 * What a workbook says beside its sheets, as far as its figures can be trusted or not by it.
 *
 * @param manual whether formulas are only computed when somebody asks for it
 * @param iterative whether formulas may rest on themselves
 * @param asDisplayed whether Excel computes with the figures as shown
 * @param links the other files that it refers to
 * @param macros whether it holds a program
 * @param saved who saved it last
 * @param names all names with what they refer to
 * @param sheets one for each sheet, in their order
 */
public record WorkbookTraits(
        boolean manual,
        boolean iterative,
        boolean asDisplayed,
        List<String> links,
        boolean macros,
        Saved saved,
        List<DefinedName> names,
        List<SheetTraits> sheets) {
    /**
     * Who saved the file last; an unknown part is empty.
     *
     * @param by the user's name
     * @param program name and version of the program
     * @param at date and time as the file says
     */
    public record Saved(String by, String program, String at) {
        /** Whether the file says nothing. */
        public boolean isUnknown() {
            return by.isEmpty() && program.isEmpty() && at.isEmpty();
        }
    }

    /**
     * A name and what it refers to, without the equals sign.
     *
     * @param sheet the sheet that it belongs to; empty for the workbook
     * @param builtIn whether programs made it, such as a print area
     */
    public record DefinedName(String name, String sheet, String refersTo, boolean builtIn) {}

    public WorkbookTraits {
        links = List.copyOf(links);
        names = List.copyOf(names);
        sheets = List.copyOf(sheets);
    }

    /** The traits of a sheet by its name in the file. */
    public Optional<SheetTraits> sheet(String name) {
        return sheets.stream().filter(s -> s.name().equals(name)).findFirst();
    }
}
