/** Computes the few Excel formulas that our own sheets use, as Excel would. */
package th.itaworkbook.formula;
