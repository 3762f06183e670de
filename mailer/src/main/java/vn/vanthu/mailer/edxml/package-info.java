/** Messages between agencies by QCVN 102:2016; knows no mail. */
@NullMarked
package vn.vanthu.mailer.edxml;

import org.jspecify.annotations.NullMarked;
