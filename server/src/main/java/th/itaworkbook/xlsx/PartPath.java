package th.itaworkbook.xlsx;

import java.util.ArrayDeque;
import java.util.Deque;
import th.itaworkbook.finding.UnusableFileException;

/** How targets of relationships become names of parts. */
final class PartPath {
    private PartPath() {}

    /** A name with its leading slash taken off. */
    static String absolute(String name) {
        return name.startsWith("/") ? name.substring(1) : name;
    }

    /** The part that a target means, seen from the part that refers to it. */
    static String resolve(String fromPart, String target) throws UnusableFileException {
        String path = target.replace('\\', '/');
        int fragment = path.indexOf('#');
        if (fragment >= 0) {
            path = path.substring(0, fragment);
        }
        String base = path.startsWith("/") ? "" : fromPart.substring(0, fromPart.lastIndexOf('/') + 1);
        Deque<String> steps = new ArrayDeque<>();
        for (String step : (base + path).split("/", -1)) {
            if (step.equals("..")) {
                if (steps.pollLast() == null) {
                    throw Refusals.damaged();
                }
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.addLast(step);
            }
        }
        return String.join("/", steps);
    }

    /** The part that holds the relationships of a part; the empty name stands for the package. */
    static String relationshipsOf(String part) {
        int slash = part.lastIndexOf('/') + 1;
        return part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels";
    }
}
