/** Turns a grid into a submission, tolerant of how people fill cells, and collects findings. */
package th.itaworkbook.intake;
