;;; steps.el --- What the drivers of Emacs share -*- lexical-binding: t -*-

(defconst drive-limit 30 "Seconds that a step may take.")

(defvar drive-shown #'ignore "Makes a string that tells where a failed step was.")

(defun drive-step (what condition)
  "Wait until CONDITION returns something, and return that; end Emacs if it takes too long."
  (let ((end (+ (float-time) drive-limit))
        (answer nil))
    (while (not (setq answer (funcall condition)))
      (when (> (float-time) end)
        (message "FAILED: %s\n%s" what (funcall drive-shown))
        (kill-emacs 1))
      (accept-process-output nil 0.02)
      (sit-for 0.02))
    (message "ok: %s" what)
    answer))

(defun drive-text () (buffer-substring-no-properties (point-min) (point-max)))

(defun drive-shows (part)
  "Whether PART stands in any window."
  (seq-some (lambda (window)
              (with-current-buffer (window-buffer window)
                (string-match-p (regexp-quote part) (drive-text))))
            (window-list)))

;; Keys that are typed, not clicked.
(setq last-nonmenu-event ?x)

(defun drive-open ()
  "Visit the template, as a user does."
  (find-file (getenv "TEMPLATE"))
  (run-hooks 'post-command-hook))
