;;; lsp-mode.el --- Drives lsp-mode through one template -*- lexical-binding: t -*-

(load (expand-file-name "steps.el" (file-name-directory load-file-name)))

(defun drive-findings () (when (bound-and-true-p flymake-mode) (flymake-start) (flymake-diagnostics)))
(setq drive-shown (lambda () (mapconcat #'flymake-diagnostic-text (flymake-diagnostics) "\n")))

;; The project is known: else lsp-mode would ask for it.
(lsp-workspace-folders-add (file-name-directory (getenv "TEMPLATE")))
(drive-open)
(drive-step "a server" #'lsp-workspaces)
(let ((finding (car (drive-step "a finding" #'drive-findings))))
  (drive-step "which is missing-pid"
              (lambda () (string-match-p "has no tracking deployment" (flymake-diagnostic-text finding))))
  (goto-char (flymake-diagnostic-beg finding))
  (drive-step "under the word resources" (lambda () (looking-at-p "\"resources\""))))

(drive-step "a hover that explains it"
            (lambda ()
              (execute-kbd-macro (kbd "C-c h"))
              (drive-shows "insert a tracking deployment")))

(execute-kbd-macro (kbd "C-c a Insert SPC y TAB RET"))
(drive-step "the insertion" (lambda () (drive-shows "\"pid-")))
(save-buffer)
(drive-step "no finding" (lambda () (null (drive-findings))))
(lsp-workspace-shutdown (car (lsp-workspaces)))
