"""Makes the weights of `detente.encode`: reads labelled data, trains, measures and exports.

python -m training teach                            # a larger model first, where one is to help
python -m training train --gold ../shared/gold     # hours on a processor, minutes on a GPU; resumes where it stopped
python -m training crossvalidate --gold …           # relations and roles on rows that were held out
python -m training export                           # to ONNX int8, into src/detente/encode/weights
"""
