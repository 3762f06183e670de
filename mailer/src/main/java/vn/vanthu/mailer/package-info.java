@NullMarked
package vn.vanthu.mailer;

import org.jspecify.annotations.NullMarked;
