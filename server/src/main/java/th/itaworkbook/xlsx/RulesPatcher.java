package th.itaworkbook.xlsx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import th.itaworkbook.edit.Edit;
import th.itaworkbook.grid.RangeRef;

/** Adds conditional formats and validations to those of an existing sheet; one that is there is not added twice. */
final class RulesPatcher {
    private final XmlPart.Element root;
    private final String p;
    private final SheetPlan plan;
    private final StyleTable styles;
    private final Patches patches;
    private final RuleXml rules;

    RulesPatcher(XmlPart.Element root, SheetPlan plan, StyleTable styles, Patches patches) {
        this.root = root;
        this.p = root.prefix;
        this.plan = plan;
        this.styles = styles;
        this.patches = patches;
        this.rules = new RuleXml(p);
    }

    /** Collects the patches for conditional formats. */
    void conditionals() {
        int priority = highestPriority(root);
        StringBuilder fresh = new StringBuilder();
        for (Edit.ConditionalFormat wish : plan.conditionals) {
            if (isInExtension(wish)) {
                continue;
            }
            int look = styles.difference(wish.style());
            Optional<XmlPart.Element> old = sameRule(wish);
            if (old.isEmpty()) {
                fresh.append(rules.conditional(wish, look, ++priority));
            } else if (Numbers.count(old.get().attribute("dxfId").orElse(""), -1) != look) {
                Tag tag = old.get().tag().with("dxfId", Integer.toString(look));
                patches.replace(old.get().start, old.get().inner, tag.open());
            }
        }
        if (fresh.length() > 0) {
            patches.insert(Order.WORKSHEET.place(root, "conditionalFormatting"), fresh.toString());
        }
    }

    private Optional<XmlPart.Element> sameRule(Edit.ConditionalFormat wish) {
        String ranges = RuleXml.list(wish.ranges());
        for (XmlPart.Element each : root.children("conditionalFormatting")) {
            if (each.attribute("sqref").filter(ranges::equals).isPresent()) {
                for (XmlPart.Element rule : each.children("cfRule")) {
                    boolean same = rule.child("formula")
                            .filter(f -> f.text().equals(wish.formula()))
                            .isPresent();
                    if (same
                            && rule.attribute("type")
                                    .filter("expression"::equals)
                                    .isPresent()) {
                        return Optional.of(rule);
                    }
                }
            }
        }
        return Optional.empty();
    }

    // Excel moves rules that look at other sheets into the extension list when it saves.
    private boolean isInExtension(Edit.ConditionalFormat wish) {
        return extended("conditionalFormatting").stream()
                .anyMatch(e -> text(e, "sqref").equals(RuleXml.list(wish.ranges()))
                        && e.children("cfRule").stream()
                                .anyMatch(rule -> text(rule, "f").equals(wish.formula())));
    }

    private static String text(XmlPart.Element element, String child) {
        return element.child(child).map(XmlPart.Element::text).orElse("");
    }

    private List<XmlPart.Element> extended(String name) {
        List<XmlPart.Element> found = new ArrayList<>();
        root.child("extLst").ifPresent(list -> collect(list, name, found));
        return found;
    }

    private static void collect(XmlPart.Element within, String name, List<XmlPart.Element> found) {
        for (XmlPart.Element child : within.children) {
            if (child.name.equals(name)) {
                found.add(child);
            } else {
                collect(child, name, found);
            }
        }
    }

    private static int highestPriority(XmlPart.Element element) {
        int highest = element.name.equals("cfRule")
                ? Numbers.count(element.attribute("priority").orElse(""), 0)
                : 0;
        for (XmlPart.Element child : element.children) {
            highest = Math.max(highest, highestPriority(child));
        }
        return highest;
    }

    /** The list of validations: ours, and what is left of the old ones beside our ranges. */
    String validations() {
        List<RangeRef> ours = new ArrayList<>();
        StringBuilder fresh = new StringBuilder();
        List<XmlPart.Element> extended = extended("dataValidation");
        int count = 0;
        for (Edit.Validation wish : plan.validations) {
            String ranges = RuleXml.list(wish.ranges());
            if (extended.stream().noneMatch(e -> text(e, "sqref").equals(ranges))) {
                ours.addAll(wish.ranges());
                fresh.append(rules.validation(wish));
                count++;
            }
        }
        StringBuilder all = new StringBuilder();
        Optional<XmlPart.Element> list = root.child("dataValidations");
        for (XmlPart.Element old : list.map(l -> l.children("dataValidation")).orElse(List.of())) {
            String left = beside(old, ours);
            all.append(left);
            count += left.isEmpty() ? 0 : 1;
        }
        Tag tag = list.map(XmlPart.Element::tag)
                .orElseGet(() -> Tag.parse("<" + p + "dataValidations>"))
                .with("count", Integer.toString(count));
        return count == 0 ? "" : tag.open() + all + fresh + tag.close();
    }

    // A cell has one validation: the old ones give way where ours stand, also where Excel has put ranges together.
    private static String beside(XmlPart.Element old, List<RangeRef> ours) {
        String ranges = old.attribute("sqref").orElse("");
        Optional<String> left = Ranges.minus(ranges, ours);
        if (left.isEmpty() || left.get().equals(ranges)) {
            return old.raw();
        }
        if (left.get().isEmpty()) {
            return "";
        }
        Tag tag = old.tag().with("sqref", left.get());
        return old.empty ? tag.empty() : tag.open() + old.inner() + tag.close();
    }
}
