package th.itaworkbook.recompute;

import org.apache.poi.ss.formula.WorkbookEvaluator;
import org.apache.poi.ss.formula.eval.BoolEval;
import org.apache.poi.ss.formula.eval.ErrorEval;
import org.apache.poi.ss.formula.eval.EvaluationException;
import org.apache.poi.ss.formula.eval.NumberEval;
import org.apache.poi.ss.formula.eval.OperandResolver;
import org.apache.poi.ss.formula.eval.ValueEval;
import org.apache.poi.ss.formula.functions.Fixed1ArgFunction;

/** Functions that our formulas use and POI lacks. */
final class SupplementaryFunctions {
    private SupplementaryFunctions() {}

    /** Adds them once for the program, as POI keeps its table. */
    static synchronized void register() {
        if (!WorkbookEvaluator.getSupportedFunctionNames().contains("N")) {
            WorkbookEvaluator.registerFunction("N", new ToNumber());
        }
    }

    /** N: a number as it is, TRUE as 1, an error as it is, everything else as 0. */
    private static final class ToNumber extends Fixed1ArgFunction {
        @Override
        public ValueEval evaluate(int row, int column, ValueEval argument) {
            try {
                ValueEval value = OperandResolver.getSingleValue(argument, row, column);
                if (value instanceof NumberEval || value instanceof ErrorEval) {
                    return value;
                }
                boolean truth = value instanceof BoolEval bool && bool.getBooleanValue();
                return truth ? new NumberEval(1) : NumberEval.ZERO;
            } catch (EvaluationException e) {
                return e.getErrorEval();
            }
        }
    }
}
