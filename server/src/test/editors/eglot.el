;;; eglot.el --- Drives eglot through one template -*- lexical-binding: t -*-

(load (expand-file-name "steps.el" (file-name-directory load-file-name)))

(defun drive-findings () (flymake-start) (flymake-diagnostics))
(setq drive-shown (lambda () (mapconcat #'flymake-diagnostic-text (flymake-diagnostics) "\n")))

(drive-open)
(drive-step "a server" #'eglot-current-server)
(let ((finding (car (drive-step "a finding" #'drive-findings))))
  (drive-step "which is missing-pid"
              (lambda () (string-match-p "has no tracking deployment" (flymake-diagnostic-text finding))))
  (goto-char (flymake-diagnostic-beg finding))
  (drive-step "under the word resources" (lambda () (looking-at-p "\"resources\""))))

;; Outside of batch mode Emacs does so when the cursor rests.
(eldoc-print-current-symbol-info)
(drive-step "a hover that explains it"
            (lambda ()
              ;; There is nothing to show, and that an error, until the answer is here.
              (ignore-errors (execute-kbd-macro (kbd "C-c h")))
              (drive-shows "insert a tracking deployment")))

(execute-kbd-macro (kbd "C-c a RET"))
(drive-step "the insertion" (lambda () (drive-shows "\"pid-")))
(save-buffer)
(drive-step "no finding" (lambda () (null (drive-findings))))
(eglot-shutdown (eglot-current-server))
