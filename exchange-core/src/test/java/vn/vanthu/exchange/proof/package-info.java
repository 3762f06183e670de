/**
 * Takes away, one after the other, what the clauses of the regulations demand, and looks whether the tests that claim
 * them notice.
 */
package vn.vanthu.exchange.proof;
